import pino from 'pino';

const log = pino();

export function trace() {
  return async (ctx, next) => {
    await next();
    log.info({ update: ctx.update.update_id, from: ctx.from }, 'handled'); // finding: personal-data-in-log
    log.info({ update: ctx.update.update_id, from: ctx.from.id }, 'handled'); // ok: personal-data-in-log
  };
}
