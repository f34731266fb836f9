import { Body, Controller, Logger, Post } from '@nestjs/common';

class LoginDto {
  email!: string;
  password!: string;
  remember!: boolean;
}

@Controller('auth')
export class AuthController {
  private readonly logger = new Logger(AuthController.name);

  @Post('login')
  login(@Body() dto: LoginDto): void {
    // finding: password-in-log
    this.logger.log(`login ${dto.email} ${dto.password}`);
    // ok: password-in-log
    this.logger.log(`login, remember ${dto.remember}`);
  }

  @Post('token')
  issue(@Body('refreshToken') refreshToken: string): void {
    // finding: password-in-log
    Logger.debug('refresh with ' + refreshToken);
    // ok: password-in-log
    Logger.debug('refresh');
  }

  @Post('check')
  check(@Body() dto: LoginDto): void {
    const valid: boolean = dto.password.length > 11;
    // ok: password-in-log
    this.logger.log(`password valid: ${valid}`);
  }
}
