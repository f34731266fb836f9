import assert from 'node:assert/strict';
import { lowerTemplate, templateCode } from '../../../src/engine/languages/template/lowerTemplate.js';
import { checkIr } from '../../support/checkIr.js';
import { Random } from '../../support/random.js';
import { createTestRuntime } from '../../support/syntaxRuntime.js';
import { expectMarked, type Files } from '../../support/templateScan.js';

const EXPRESS = `
const express = require('express');
const app = express();
app.get('/p', (req, res) => {
  const bio = req.query.bio;
  res.locals.note = req.query.note;
  res.render('profile', { bio, text: '<b>x</b>', number: Number(req.query.n), user: { bio, tags: [bio] }, links: [{ title: bio, id: 1 }] });
});
`;

const express = (template: string, extension: string, others: Files = {}): Files => ({
  'src/app.js': EXPRESS,
  [`src/views/profile.${extension}`]: template,
  ...others,
});

describe('templates of EJS', () => {
  it('are told where they put a value out unescaped, with the way from the code', async () => {
    const result = await expectMarked(
      express('<p><%= bio %></p>\n<p><%- bio %></p> FOUND\n<%- text %><%- number %>', 'ejs'),
    );
    const [finding] = result.files.find(({ path }) => path.endsWith('.ejs'))?.findings ?? [];
    assert.deepEqual(
      [finding?.location.startLine, finding?.location.startColumn, finding?.location.endColumn],
      [2, 4, 14],
    );
    assert.deepEqual(
      finding?.path.map(({ kind, location }) => [kind, location.path, location.startLine]),
      [
        ['source', 'src/app.js', 5],
        ['step', 'src/app.js', 5],
        ['call', 'src/app.js', 7],
        ['sink', 'src/views/profile.ejs', 2],
      ],
    );
  });

  it('are JavaScript', async () => {
    await expectMarked(
      express(
        [
          '<% const upper = bio.toUpperCase(); if (text) { %>',
          '<%- upper %> FOUND',
          '<% } %>',
          '<% user.tags.forEach(function (tag) { %>',
          '  <%- tag %> <%= tag %> FOUND',
          '<% }) %>',
          '<% for (const link of links) { -%>',
          '  <%- link.title -%> FOUND',
          '  <%- link.id %>',
          '<% } _%>',
          '<%- encodeURIComponent(bio) %> <%- parseInt(bio) %> <%- unknown %>',
          '<%- `<i>${bio}</i>`; %> FOUND',
          '<%# <%- bio %>',
          '<%- locals.bio %> FOUND',
          '<%- note %> FOUND',
          '<%% <%- text %>',
        ].join('\n'),
        'ejs',
      ),
    );
  });

  it('include others', async () => {
    await expectMarked(
      express(
        "<%- include('parts/head', { title: bio }) %>\n<%- include('parts/foot') %>\n<% include parts/old %>",
        'ejs',
        {
          'src/views/parts/head.ejs': '<h1><%= title %></h1>\n<%- title %> FOUND',
          'src/views/parts/foot.ejs': '<%- title %>\n<%- bio %> FOUND',
          'src/views/parts/old.ejs': '<%- bio %> FOUND',
          'src/views/parts/unused.ejs': '<%- bio %>',
        },
      ),
    );
  });

  it('are rendered from files', async () => {
    await expectMarked({
      'mail.js':
        "const ejs = require('ejs'); const fs = require('fs'); const path = require('path');\n" +
        "const express = require('express'); const app = express();\n" +
        "app.get('/a', async (req, res) => {\n" +
        "  await ejs.renderFile(path.join(__dirname, 'tpl', 'a.ejs'), { q: req.query.q });\n" +
        "  const text = fs.readFileSync(path.join(__dirname, 'tpl/b.ejs'), 'utf8');\n" +
        '  const page = ejs.compile(text);\n  page({ q: req.query.q });\n' +
        "  ejs.render(fs.readFileSync(__dirname + '/tpl/c.ejs', 'utf8'), { q: req.query.q });\n});\n",
      'tpl/a.ejs': '<%- q %> FOUND',
      'tpl/b.ejs': '<%- q %> FOUND\n<%= q %>',
      'tpl/c.ejs': '<%- q %> FOUND\n<%= q %>',
    });
  });

  it('are compiled in one place and rendered in another', async () => {
    await expectMarked({
      'mailer.ts': `
import Handlebars from 'handlebars';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
export class Mailer {
  private readonly summary: HandlebarsTemplateDelegate;
  constructor() {
    this.summary = Handlebars.compile(readFileSync(join('tpl', 'summary.hbs'), 'utf8'));
  }
  summarise(note: string) {
    return this.summary({ title: 'Visit', note: note.replace(/\\n/g, '<br>') });
  }
}
export function named(name: string, context: Record<string, unknown>) {
  const template = Handlebars.compile(readFileSync(join('tpl', \`\${name}.hbs\`), 'utf8'));
  return template(context);
}
`,
      'visits.ts': `
import express from 'express';
import { Mailer, named } from './mailer';
const mailer = new Mailer();
express().post('/visits', (req, res) => {
  mailer.summarise(String(req.body.note));
  named('other', { note: String(req.body.note) });
  named('plain', { note: 'hello' });
  res.end();
});
`,
      'tpl/summary.hbs': '<p>{{{title}}}</p>\n<p>{{{note}}}</p> FOUND\n<p>{{note}}</p>',
      'tpl/other.hbs': '<p>{{{note}}}</p> FOUND',
      'tpl/plain.hbs': '<p>{{{note}}}</p>',
      'tpl/unused.hbs': '<p>{{{note}}}</p>',
    });
  });

  it('are named by the decorator of a handler, and in what a mailer is given', async () => {
    await expectMarked({
      'pages.ts': `
import { Controller, Get, Query, Render } from '@nestjs/common';
import { MailerService } from '@nestjs-modules/mailer';
@Controller('pages')
export class PagesController {
  constructor(private readonly mailer: MailerService) {}
  @Get('bio')
  @Render('bio')
  bio(@Query('bio') bio: string) {
    return { bio, kind: 'short' };
  }
  @Get('mail')
  async mail(@Query('note') note: string) {
    await this.mailer.sendMail({ to: 'desk@parcels.example', template: './notice', context: { note } });
  }
}
`,
      'views/bio.hbs': '<p>{{{bio}}}</p> FOUND\n<p>{{{kind}}}</p>\n<p>{{bio}}</p>',
      'views/notice.hbs': '<p>{{{note}}}</p> FOUND\n<p>{{note}}</p>',
    });
  });

  it('take any text', async () => {
    const runtime = await createTestRuntime(['javascript']);
    const random = new Random(3);
    const parts = [
      '<%',
      '<%-',
      '<%=',
      '%>',
      '<%#',
      ' if (a) {',
      ' } ',
      ' for (const x of y) { ',
      ' bio ',
      ';',
      '(',
      ')',
      '"',
      '\n',
      '<p>',
      '-%>',
    ];
    for (let run = 0; run < 200; run += 1) {
      const text = Array.from({ length: 30 }, () => parts[random.below(parts.length)]).join('');
      const code = templateCode(text, 'a.ejs');
      assert.ok(code !== null);
      const parsed = runtime.parse(code.grammar, code.source);
      assert.ok(parsed.ok);
      const ir = lowerTemplate(text, 'a.ejs', parsed.tree);
      checkIr(ir);
      for (const fn of ir.functions) assert.ok(fn.start >= 0 && fn.end <= text.length);
    }
  });
});

describe('templates of Pug', () => {
  it('are told where they put a value out unescaped', async () => {
    const result = await expectMarked(
      express(
        [
          'html',
          '  body',
          '    h1= bio',
          '    h2!= bio // FOUND',
          '    .intro',
          '      != bio // FOUND',
          '    p Hello !{bio} and #{bio} FOUND',
          '    p!= text',
          '    != number',
          '    a(href=bio, title="a != b") #{text}',
          '    - const note2 = note',
          '    div!=note2 // FOUND',
          '    each item, i in user.tags',
          '      li(class=i)= item',
          '      li: b!= item // FOUND',
          '    each link in links',
          '      span!= link.id',
          '    if bio',
          '      em!= user.bio // FOUND',
          '    //- p!= bio',
          '    //',
          '      p!= bio',
          '    script.',
          '      - not code; const bio = !{JSON.stringify(bio)} // FOUND',
          '    p.',
          '      != bio',
          '    p!= encodeURIComponent(bio)',
        ].join('\n'),
        'pug',
      ),
    );
    const [finding] = result.files.find(({ path }) => path.endsWith('.pug'))?.findings ?? [];
    assert.deepEqual([finding?.location.startLine, finding?.location.startColumn], [4, 7]);
  });

  it('include and extend others', async () => {
    await expectMarked(
      express('extends layouts/page\n\nblock content\n  include ./parts/head.pug\n  p= bio', 'pug', {
        'src/views/layouts/page.pug': 'html\n  title= bio\n  p!= bio // FOUND\n  block content',
        'src/views/parts/head.pug': 'h1!= bio // FOUND\nh2= bio',
        'src/views/parts/unused.pug': 'h1!= bio',
      }),
    );
  });

  it('are compiled from files', async () => {
    await expectMarked({
      'mail.ts': `
import express from 'express';
import pug from 'pug';
const letter = pug.compileFile('tpl/letter.pug');
express().post('/letters', (req, res) => {
  letter({ note: String(req.body.note) });
  res.end();
});
`,
      'tpl/letter.pug': 'p!= note // FOUND\np= note',
    });
  });

  it('take any text', async () => {
    const runtime = await createTestRuntime(['javascript']);
    const random = new Random(5);
    const parts = [
      'p',
      '!=',
      '= ',
      '!{',
      '}',
      '#{',
      '(',
      ')',
      '- ',
      'each a in ',
      '\n',
      '  ',
      '//',
      '.',
      "'",
      'include ',
      'bio',
    ];
    for (let run = 0; run < 200; run += 1) {
      const text = Array.from({ length: 30 }, () => parts[random.below(parts.length)]).join('');
      const code = templateCode(text, 'a.pug');
      assert.ok(code !== null);
      const parsed = runtime.parse(code.grammar, code.source);
      assert.ok(parsed.ok);
      const ir = lowerTemplate(text, 'a.pug', parsed.tree);
      checkIr(ir);
      for (const fn of ir.functions) assert.ok(fn.start >= 0 && fn.end <= text.length);
    }
  });
});

describe('templates of Handlebars and Mustache', () => {
  it('are told where they put a value out unescaped', async () => {
    await expectMarked(
      express(
        [
          '{{bio}} {{text}} {{{text}}} {{{number}}}',
          '{{{bio}}} FOUND',
          '{{& bio}} FOUND',
          '{{~{bio}~}} \\{{{bio}}}',
          '{{!-- {{{bio}}} --}} {{! {{{bio}} }}',
          '{{#each user.tags}} {{{this}}} FOUND',
          '  {{{../bio}}} FOUND',
          '  {{{@index}}} {{this}}',
          '{{/each}}',
          '{{#each links as |link i|}}',
          '  {{{link.title}}} FOUND',
          '  {{{link.id}}} {{{title}}} FOUND',
          '{{else}} {{{text}}} {{/each}}',
          '{{#with user}} {{{bio}}} FOUND',
          '{{/with}}',
          '{{#if flag}}{{{user.bio}}} FOUND',
          '{{else}}{{{user.bio}}} FOUND',
          '{{/if}}',
          '{{#unless text}}{{{bio}}}{{/unless}} FOUND',
          '{{{@root.bio}}} FOUND',
          '{{{escapeHtml bio}}} {{{encodeURIComponent (concat bio text)}}}',
          '{{{markdown bio}}} FOUND',
        ].join('\n'),
        'hbs',
      ),
    );
  });

  it('put partials in', async () => {
    await expectMarked(
      express('{{> head title=bio}}\n{{> foot user}}\n{{#each links}}{{> row}}{{/each}}', 'hbs', {
        'src/views/partials/head.hbs': '{{{title}}} FOUND\n{{title}} {{{bio}}} FOUND',
        'src/views/partials/foot.hbs': '{{{bio}}} FOUND\n{{{title}}}',
        'src/views/partials/row.hbs': '{{{title}}} FOUND\n{{{id}}}',
        'src/views/partials/unused.hbs': '{{{bio}}}',
      }),
    );
  });

  it('look outside of an item in Mustache', async () => {
    await expectMarked(
      express(
        '{{#links}} {{{title}}} FOUND\n {{{bio}}} FOUND\n {{{id}}} {{title}}{{/links}}\n{{^links}}{{{bio}}}{{/links}} FOUND',
        'mustache',
      ),
    );
  });

  it('are compiled from files', async () => {
    await expectMarked({
      'pages.js':
        "const Handlebars = require('handlebars'); const fs = require('fs'); const path = require('path');\n" +
        "const express = require('express'); const app = express();\n" +
        "const source = fs.readFileSync(path.join(__dirname, 'templates', 'page.hbs'), 'utf8');\n" +
        'const page = Handlebars.compile(source);\n' +
        "app.get('/a', (req, res) => { res.send(page({ q: req.query.q })); });\n",
      'templates/page.hbs': '{{q}}\n{{{q}}} FOUND',
    });
  });

  const HELPERS = `
const Handlebars = require('handlebars');
Handlebars.registerHelper('paragraphs', (text) => {
  const html = text.split('\\n').map((part) => '<p>' + part + '</p>').join('');
  return new Handlebars.SafeString(html); // FOUND
});
Handlebars.registerHelper('marked', (text) => new Handlebars.SafeString('<b>' + Handlebars.escapeExpression(text) + '</b>'));
Handlebars.registerHelper('unused', (text) => new Handlebars.SafeString('<b>' + text + '</b>'));
Handlebars.registerHelper({
  link(url, options) {
    return new Handlebars.SafeString('<a>' + options.hash.title + '</a>'); // FOUND
  },
  shout: (text) => text.toUpperCase(),
  number: (text) => Number(text),
});
`;

  it('call helpers of the program, which may tell that a text is escaped', async () => {
    await expectMarked({
      ...express(
        [
          '{{paragraphs bio}} {{marked bio}} {{unused text}}',
          '{{link "/me" title=bio}}',
          '{{shout bio}} {{{shout bio}}} FOUND',
          '{{{number bio}}}',
        ].join('\n'),
        'hbs',
      ),
      'src/app.js': `require('./helpers');\n${EXPRESS}`,
      'src/helpers.js': HELPERS,
    });
  });

  it('call helpers that the engine of Express is made with', async () => {
    await expectMarked({
      ...express('{{bold bio}} {{plain bio}}', 'hbs'),
      'src/app.js': `
const { engine } = require('express-handlebars');
const { SafeString } = require('handlebars');
const helpers = {
  bold: (text) => new SafeString('<b>' + text + '</b>'), // FOUND
  plain: (text) => '<b>' + text + '</b>',
};
${EXPRESS}
app.engine('hbs', engine({ helpers }));
`,
    });
  });
});

describe('templates of Nunjucks', () => {
  it('are told where they put a value out unescaped', async () => {
    await expectMarked(
      express('{{ bio }}\n{{ bio | safe }} FOUND\n{% for t in user.tags %}{{ t | safe }}{% endfor %} FOUND', 'njk'),
    );
  });

  it('call filters of the program', async () => {
    await expectMarked({
      ...express('{{ bio | date | safe }}\n{{ bio | dotted | safe }} FOUND\n{{ bio | dotted }}', 'njk'),
      'src/app.js': `
const nunjucks = require('nunjucks');
const env = nunjucks.configure('views');
env.addFilter('dotted', (text) => text + '…');
env.addFilter('date', (text) => new Date(text).toISOString());
${EXPRESS}`,
    });
  });
});

describe('calls that render', () => {
  it('are those of Fastify, Koa and hapi too', async () => {
    await expectMarked({
      'a.js':
        "const fastify = require('fastify')();\nfastify.get('/a', (request, reply) => reply.view('/templates/a.ejs', { q: request.query.q }));\n",
      'templates/a.ejs': '<%- q %> FOUND\n<%= q %>',
      'b.js':
        "const Koa = require('koa'); const Router = require('@koa/router'); const router = new Router();\n" +
        "router.get('/b', async (ctx) => { await ctx.render('b', { q: ctx.query.q }); });\n",
      'views/b.ejs': '<%- q %> FOUND\n<%= q %>',
    });
  });
});
