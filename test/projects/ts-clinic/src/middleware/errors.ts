import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { HttpError } from '../lib/http-client';
import { escapeHtml } from '../lib/html';
import { logger } from '../lib/logger';
import { reportError } from '../integrations/error-tracking';
import { requestId } from './context';

export const wrap = (handler: (req: Request, res: Response) => Promise<unknown> | unknown): RequestHandler =>
  (req, res, next) => {
    Promise.resolve()
      .then(() => handler(req, res))
      .catch(next);
  };

export function notFound(req: Request, res: Response) {
  res.status(404).send(`<h1>Nicht gefunden</h1><p>${escapeHtml(decodeURIComponent(req.path))}</p>`);
}

export function errorHandler(error: Error, _req: Request, res: Response, _next: NextFunction) {
  const status = error instanceof HttpError ? error.status : 500;
  if (status >= 500) {
    logger.error({ id: requestId(), name: error.name, stack: error.stack?.split('\n').slice(1) }, 'request failed');
    reportError(error);
  }
  res.status(status).json(
    error instanceof HttpError
      ? { error: error.message, details: error.details, id: requestId() }
      : { error: 'Internal error', id: requestId() },
  );
}
