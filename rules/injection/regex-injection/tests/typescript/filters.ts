import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import escapeStringRegexp from 'escape-string-regexp';
import type { Request, Response } from 'express';

class Matcher {
  private readonly expression: RegExp;

  constructor(text: string) {
    // finding: regex-injection
    this.expression = new RegExp(text, 'gi');
  }

  count(text: string): number {
    return (text.match(this.expression) ?? []).length;
  }
}

@Controller('words')
export class WordController {
  @Get('count')
  count(@Query('q') q: string): number {
    return new Matcher(q).count('the quick brown fox');
  }

  @Post('replace')
  replace(@Body() body: { from: string; to: string }): string {
    // finding: regex-injection
    return 'the quick brown fox'.replace(new RegExp(body.from, 'g'), body.to);
  }

  @Post('replace-text')
  replaceText(@Body() body: { from: string; to: string }): string {
    // ok: regex-injection
    return 'the quick brown fox'.replace(body.from, body.to);
  }

  @Get('contains')
  contains(@Query('q') q: string): boolean {
    // ok: regex-injection
    return new RegExp(escapeStringRegexp(q)).test('the quick brown fox');
  }
}

export function split(req: Request, res: Response): void {
  // ok: regex-injection
  const parts = String(req.body.text).split(/\s+/);
  // finding: regex-injection
  const custom = 'a,b'.split(new RegExp(req.body.separator));
  res.json({ parts, custom });
}

export function flags(req: Request, res: Response): void {
  const flag = req.query.case === 'ignore' ? 'i' : '';
  // ok: regex-injection
  res.json({ source: new RegExp('fox', flag).test('Fox') });
}
