import {
  BadRequestException,
  Controller,
  Get,
  Injectable,
  Param,
  ParseUUIDPipe,
  PipeTransform,
  Query,
  Res,
} from '@nestjs/common';
import { Response } from 'express';

@Injectable()
export class SameSite implements PipeTransform<string, string> {
  private readonly origin = 'https://parcels.example';

  transform(value: string): string {
    const target = new URL(value, this.origin);
    return target.origin === this.origin ? target.href : this.origin;
  }
}

@Injectable()
export class Known implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!['/home', '/depot'].includes(value)) throw new BadRequestException();
    return value;
  }
}

@Injectable()
export class Trimmed implements PipeTransform<string, string> {
  transform(value: string): string {
    return value.trim();
  }
}

@Controller('go')
export class GoController {
  @Get('a')
  checked(@Query('next', SameSite) next: string, @Res() res: Response) {
    // ok: open-redirect
    res.redirect(next);
  }

  @Get('b')
  listed(@Query('next', new Known()) next: string, @Res() res: Response) {
    // ok: open-redirect
    res.redirect(next);
  }

  @Get('c')
  trimmed(@Query('next', Trimmed) next: string, @Res() res: Response) {
    // finding: open-redirect
    res.redirect(next);
  }

  @Get('d/:id')
  parsed(@Param('id', new ParseUUIDPipe({ version: '4' })) id: string, @Res() res: Response) {
    // ok: open-redirect
    res.redirect(id);
  }

  @Get('e/:id')
  plain(@Param('id') id: string, @Res() res: Response) {
    // finding: open-redirect
    res.redirect(id);
  }
}
