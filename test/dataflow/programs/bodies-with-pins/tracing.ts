import { CallHandler, ExecutionContext, Logger, NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';

export class Tracing implements NestInterceptor {
  private readonly logger = new Logger('trace');

  intercept(context: ExecutionContext, next: CallHandler) {
    const request = context.switchToHttp().getRequest<Request>();
    this.logger.log(JSON.stringify(request.body)); // finding: password-in-log
    return next.handle();
  }
}

export class Noting implements NestInterceptor {
  private readonly logger = new Logger('note');

  intercept(context: ExecutionContext, next: CallHandler) {
    const request = context.switchToHttp().getRequest<Request>();
    this.logger.log(JSON.stringify(request.body)); // ok: password-in-log
    return next.handle();
  }
}
