import fs from 'fs';
import http from 'http';
import https from 'https';
import path from 'path';
import cookieParser from 'cookie-parser';
import express from 'express';
import { config } from './config';
import { connectPortal } from './db/mongo';
import { registerAnalytics } from './integrations/analytics';
import { startErrorTracking } from './integrations/error-tracking';
import { logger } from './lib/logger';
import { revision } from './lib/shell';
import { accessLog, clinicContext } from './middleware/context';
import { errorHandler, notFound } from './middleware/errors';
import { sessions } from './middleware/session';
import { routes } from './routes';
import { startWorkers } from './workers/queues';

export function createApp() {
  const app = express();
  app.set('trust proxy', 1);
  app.disable('x-powered-by');
  app.use(express.json({ limit: '1mb' }));
  app.use(express.urlencoded({ extended: true }));
  app.use(cookieParser());
  app.use(accessLog, clinicContext, sessions);
  app.use('/assets', express.static(path.resolve('public')));
  app.use(routes);
  app.use(notFound);
  app.use(errorHandler);
  return app;
}

function deviceServer(app: express.Express) {
  const files = ['device-key.pem', 'device-cert.pem'].map((name) => fs.readFileSync(path.join(config.certRoot, name)));
  const [key, cert] = files;
  return https.createServer({ key, cert, secureProtocol: 'TLSv1_method' }, app);
}

async function main() {
  startErrorTracking();
  registerAnalytics();
  await connectPortal();
  await startWorkers();
  const app = createApp();
  http.createServer(app).listen(config.port);
  logger.info(`listening on http://localhost:${config.port}`);
  if (config.isProduction) {
    deviceServer(app).listen(config.devicePort);
  }
  logger.info({ revision: await revision() }, 'started');
}

if (require.main === module) {
  main().catch((error) => {
    logger.fatal({ name: error.name, stack: error.stack }, 'start failed');
    process.exit(1);
  });
}
