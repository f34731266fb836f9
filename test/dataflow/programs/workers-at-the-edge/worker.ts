import escapeHtml from 'escape-html';

const page = (body: string): string => `<!doctype html><main>${body}</main>`;

export default {
  async fetch(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    const q = url.searchParams.get('q') ?? '';
    if (url.pathname === '/search') return new Response(page(q), { headers }); // finding: cross-site-scripting
    return new Response(page(escapeHtml(q)), { headers }); // ok: cross-site-scripting
  },
};
