import { Liquid } from 'liquidjs';
import Mustache from 'mustache';
import { render } from 'ejs';
import { Body, Controller, Post } from '@nestjs/common';
import type { Request, Response } from 'express';

interface MailDto {
  subject: string;
  body: string;
}

const liquid = new Liquid();

function fill(template: string, data: object): string {
  // finding: template-injection
  return render(template, data);
}

@Controller('mails')
export class MailController {
  @Post('preview')
  preview(@Body() mail: MailDto): string {
    return fill('Subject: ' + mail.subject, {});
  }

  @Post('liquid')
  async liquid(@Body() mail: MailDto): Promise<string> {
    // finding: template-injection
    const open = await liquid.parseAndRender(mail.body, {});
    // ok: template-injection
    const fixed = await liquid.parseAndRender('Dear {{ name }}', { name: mail.subject });
    return open + fixed;
  }
}

export function mustache(req: Request, res: Response): void {
  // finding: template-injection
  const open = Mustache.render(req.body.template, { name: 'x' });
  // ok: template-injection
  const fixed = Mustache.render('Dear {{name}}', { name: req.body.name });
  res.json({ open, fixed });
}

export function numbered(req: Request, res: Response): void {
  const templates = ['first {{name}}', 'second {{name}}'];
  // ok: template-injection
  res.json({ text: Mustache.render(templates[Number(req.query.index)], { name: 'x' }) });
}
