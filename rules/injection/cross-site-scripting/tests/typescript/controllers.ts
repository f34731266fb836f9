import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
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

class Markup {
  constructor(readonly text: string) {}
}

const encoded = (value: unknown): string => String(value).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

function html(strings: TemplateStringsArray, ...values: unknown[]): Markup {
  const pieces = values.map((value) => (value instanceof Markup ? value.text : encoded(value)));
  return new Markup(strings.reduce((all, chunk, i) => all + chunk + (pieces[i] ?? ''), ''));
}

export const search: RequestHandler = (req, res) => {
  const page = html`<ul>${html`<li>${req.query.q}</li>`}</ul>`;
  // ok: cross-site-scripting
  res.send(page.text);
  const raw = new Markup(`<li>${req.query.q}</li>`);
  // finding: cross-site-scripting
  res.send(html`<ul>${raw}</ul>`.text);
};

@Controller('rows')
export class RowsController {
  @Get('csv')
  @Header('Content-Type', 'text/csv')
  csv(@Query('depot') depot: string) {
    // ok: cross-site-scripting
    return `depot;${depot}`;
  }

  @Get('page')
  @Header('Content-Type', 'text/html')
  page(@Query('depot') depot: string) {
    // finding: cross-site-scripting
    return `<p>${depot}</p>`;
  }

  @Get('file')
  @Header('Content-Disposition', 'attachment; filename="rows.csv"')
  file(@Query('depot') depot: string) {
    // ok: cross-site-scripting
    return `depot;${depot}`;
  }
}
