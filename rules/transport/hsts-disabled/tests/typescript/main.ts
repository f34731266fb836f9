import { NestFactory } from '@nestjs/core';
import helmet from 'helmet';
import { AppModule } from './app.module';

export async function bootstrap(): Promise<void> {
  const app = await NestFactory.create(AppModule);
  // finding: hsts-disabled
  app.use(helmet({ strictTransportSecurity: false }));
  // finding: hsts-disabled
  app.use(helmet.hsts({ maxAge: 0 }));
  // ok: hsts-disabled
  app.use(helmet({ strictTransportSecurity: { maxAge: 63072000, preload: true } }));
  // ok: hsts-disabled
  app.use(helmet({ crossOriginEmbedderPolicy: false }));
  await app.listen(3000);
}
