import { Body, Controller, Post, UseInterceptors } from '@nestjs/common';
import { LoginDto, StampDto } from './dto';
import { Noting, Tracing } from './tracing';

@Controller('auth')
export class AuthController {
  @Post('customer')
  @UseInterceptors(Tracing)
  customer(@Body() dto: LoginDto): string {
    return dto.contractNumber;
  }

  @Post('stamp')
  @UseInterceptors(Noting)
  stamp(@Body() dto: StampDto): string {
    return dto.contractNumber;
  }
}
