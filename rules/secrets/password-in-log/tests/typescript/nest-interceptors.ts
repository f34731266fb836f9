import {
  type ArgumentsHost,
  Body,
  type CallHandler,
  Catch,
  Controller,
  type ExceptionFilter,
  type ExecutionContext,
  Injectable,
  Logger,
  Module,
  type NestInterceptor,
  type NestMiddleware,
  Post,
  UseInterceptors,
} from '@nestjs/common';
import { APP_INTERCEPTOR, NestFactory } from '@nestjs/core';
import type { Request, Response } from 'express';
import { tap } from 'rxjs/operators';

class LoginForm {
  mail!: string;
  password!: string;
}

class Note {
  title!: string;
}

@Injectable()
export class Tracing implements NestInterceptor {
  private readonly log = new Logger('http');
  intercept(context: ExecutionContext, next: CallHandler) {
    const req = context.switchToHttp().getRequest<Request>();
    // finding: password-in-log
    this.log.log(`${req.method} ${JSON.stringify(req.body)}`);
    // ok: password-in-log
    this.log.log(`${req.method} ${req.path}`);
    // finding: password-in-log
    return next.handle().pipe(tap(() => this.log.debug({ body: req.body })));
  }
}

@Injectable()
export class OfNotes implements NestInterceptor {
  private readonly log = new Logger('notes');
  intercept(context: ExecutionContext, next: CallHandler) {
    const { method, body } = context.switchToHttp().getRequest();
    // ok: password-in-log
    this.log.log(`${method} ${JSON.stringify(body)}`);
    return next.handle();
  }
}

@Injectable()
export class Entries implements NestInterceptor {
  private readonly log = new Logger('entries');
  intercept(context: ExecutionContext, next: CallHandler) {
    const { body } = context.switchToHttp().getRequest();
    // finding: password-in-log
    this.log.log(JSON.stringify(body));
    const { password: _, ...others } = body;
    // ok: password-in-log
    this.log.log(JSON.stringify(others));
    return next.handle();
  }
}

function told(context: ExecutionContext) {
  const { method, body } = context.switchToHttp().getRequest();
  return { method, sent: { ...body } };
}

@Injectable()
export class Records implements NestInterceptor {
  private readonly log = new Logger('records');
  intercept(context: ExecutionContext, next: CallHandler) {
    const { method, sent } = told(context);
    // finding: password-in-log
    this.log.log({ method, sent });
    // ok: password-in-log
    this.log.log({ method });
    return next.handle();
  }
}

@Injectable()
export class Arrivals implements NestMiddleware {
  use(req: Request, _res: Response, next: () => void): void {
    // finding: password-in-log
    console.log(req.method, req.body);
    next();
  }
}

@Catch()
export class Faults implements ExceptionFilter {
  catch(fault: unknown, host: ArgumentsHost): void {
    // finding: password-in-log
    new Logger('faults').error(fault, host.switchToHttp().getRequest().body);
  }
}

@Controller('gate')
export class GateController {
  @Post('enter')
  @UseInterceptors(Entries, Records)
  enter(@Body() form: LoginForm) {
    return { length: form.mail.length };
  }
}

@Controller('notes')
@UseInterceptors(OfNotes)
export class NotesController {
  @Post()
  add(@Body() note: Note) {
    return { length: note.title.length };
  }
}

@Module({
  controllers: [GateController, NotesController],
  providers: [{ provide: APP_INTERCEPTOR, useClass: Tracing }],
})
export class AppModule {
  configure(consumer: { apply(one: unknown): { forRoutes(path: string): void } }): void {
    consumer.apply(Arrivals).forRoutes('*');
  }
}

export async function start(): Promise<void> {
  const app = await NestFactory.create(AppModule);
  app.useGlobalFilters(new Faults());
  await app.listen(8443);
}
