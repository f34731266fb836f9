import { Controller, Get, Logger, Param, Query } from '@nestjs/common';
import type { Request, Response } from 'express';
import bunyan from 'bunyan';

const log = bunyan.createLogger({ name: 'app' });

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}

@Controller('items')
export class ItemController {
  private readonly logger = new Logger(ItemController.name);

  @Get(':id')
  one(@Param('id') id: string, @Query('from') from: string): string {
    // finding: log-injection
    this.logger.log(`item ${id} asked for by ${from}`);
    // ok: log-injection
    this.logger.log(`item asked for by ${oneLine(from)}`);
    return 'ok';
  }
}

export function track(req: Request, res: Response): void {
  // finding: log-injection
  log.info('visit from ' + req.get('referer'));
  // ok: log-injection
  log.info({ referer: req.get('referer') }, 'visit');
  // ok: log-injection
  log.info('visit at %d', Date.now());
  res.end();
}

export function failed(req: Request, res: Response): void {
  const level: string = req.query.level === 'warn' ? 'warn' : 'info';
  // ok: log-injection
  console.log('level ' + level);
  // finding: log-injection
  console.warn('cannot handle ' + req.params.name);
  res.sendStatus(500);
}
