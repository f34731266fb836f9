import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { Request, RequestHandler, Response } from 'express';
import escapeHtml from 'escape-html';

@Controller()
export class PageController {
  @Get('greet')
  greet(@Query('name') name: string, @Res() res: Response) {
    // finding: cross-site-scripting
    res.send('<h1>Hello ' + name + '</h1>');
  }

  @Get('bye')
  bye(@Query('name') name: string, @Res() res: Response) {
    // ok: cross-site-scripting
    res.send('<h1>Bye ' + escapeHtml(name) + '</h1>');
  }

  @Get('data/:id')
  data(@Param('id') id: string) {
    // ok: cross-site-scripting
    return { id };
  }
}

const render = (title: string): string => `<html><title>${title}</title></html>`;

export const about: RequestHandler = (req: Request, res: Response) => {
  const { lang = 'en' } = req.query as Record<string, string>;
  // finding: cross-site-scripting
  res.send(render(lang));
};

export const contact: RequestHandler = (req, res) => {
  const lang = req.query.lang === 'de' ? 'de' : 'en';
  // ok: cross-site-scripting
  res.send(render(lang));
};
