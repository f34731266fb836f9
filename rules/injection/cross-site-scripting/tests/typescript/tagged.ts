import { Hono } from 'hono';
import { html, raw } from 'hono/html';

const app = new Hono();

app.get('/shelf', (c) => {
  const items = ['a', 'b'].map((letter) => html`<li>${letter} ${c.req.query('shelf')}</li>`);
  // ok: cross-site-scripting
  return c.html(html`<h1>${c.req.query('shelf')}</h1><ul>${items}</ul>`);
});

app.get('/unescaped', (c) => {
  // finding: cross-site-scripting
  return c.html(html`<h1>${raw(c.req.query('shelf') ?? '')}</h1>`);
});

app.get('/untagged', (c) => {
  // finding: cross-site-scripting
  return c.html(`<h1>${c.req.query('shelf')}</h1>`);
});
