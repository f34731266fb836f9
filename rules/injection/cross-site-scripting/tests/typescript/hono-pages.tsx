import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import type { FC, PropsWithChildren } from 'hono/jsx';

const app = new Hono();

// finding: cross-site-scripting
const highlighted = (text: string) => raw(`<em>${text}</em>`);

const plain = (text: string) => html`<em>${text}</em>`;

const icon = (name: 'star' | 'pin') => raw(`<svg class="${name}"></svg>`);

const Layout: FC<PropsWithChildren<{ title: string }>> = ({ title, children }) => (
  <html>
    <head>
      <title>{title}</title>
    </head>
    <body>{children}</body>
  </html>
);

const VenuePage: FC<{ near: string; note: string; sort: string }> = ({ near, note, sort }) => (
  <Layout title={note}>
    <h1>
      {icon('pin')} Venues near {highlighted(near)}
    </h1>
    <p title={note}>{plain(note)}</p>
    <p>{sort}</p>
  </Layout>
);

const Banner: FC<{ text: string }> = ({ text }) => {
  const shown = text.trim();
  // finding: cross-site-scripting
  return <div>{raw(shown)}</div>;
};

const Count: FC<{ count: number }> = ({ count }) => {
  // ok: cross-site-scripting
  return <div>{raw(`<b>${count}</b>`)}</div>;
};

app.get('/venues', (c) => {
  const near = c.req.query('near') ?? '';
  return c.html(<VenuePage near={near} note={c.req.query('note') ?? ''} sort={c.req.query('sort') ?? ''} />);
});

app.get('/banner', (c) => c.html(<Banner text={c.req.query('text') ?? ''} />));

app.get('/count', (c) => c.html(<Count count={Number(c.req.query('count'))} />));
