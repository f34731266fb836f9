import { html } from 'lit';

const escapes: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };

export function escapeHtml(text: string): string {
  return text.replace(/[<>&"]/g, (c) => escapes[c]);
}

class Toast {
  private readonly element: HTMLElement = document.createElement('div');

  show(text: string): void {
    // finding: dom-xss
    this.element.innerHTML = text;
  }

  showText(text: string): void {
    // ok: dom-xss
    this.element.innerText = text;
  }

  showEscaped(text: string): void {
    // ok: dom-xss
    this.element.innerHTML = `<b>${escapeHtml(text)}</b>`;
  }
}

const toast = new Toast();
const url = new URL(window.location.href);
const message: string = url.searchParams.get('message') ?? '';
toast.show(message);
toast.showText(message);
toast.showEscaped(message);

window.addEventListener('message', (event: MessageEvent<{ html: string }>) => {
  if (event.origin !== 'https://widgets.example.com') {
    return;
  }
  const range = document.createRange();
  // what a window that the page knows sent
  // ok: dom-xss
  document.body.append(range.createContextualFragment(event.data.html));
});

window.addEventListener('message', (event: MessageEvent<{ html: string }>) => {
  const range = document.createRange();
  // finding: dom-xss
  document.body.append(range.createContextualFragment(event.data.html));
});

const partners = ['https://a.example.com', 'https://b.example.com'];
window.addEventListener('message', ({ origin, data }) => {
  // ok: dom-xss
  if (partners.includes(origin)) document.body.innerHTML = data;
  // finding: dom-xss
  else document.body.innerHTML = data;
});

export function view(): unknown {
  // ok: dom-xss
  return html`<p>${message}</p>`;
}

const stored = localStorage.getItem('draft') ?? '';
// what this page stored itself
// ok: dom-xss
document.querySelector('#draft')!.innerHTML = stored;

const frame = document.createElement('iframe');
// finding: dom-xss
frame.srcdoc = '<body>' + window.name + '</body>';
// ok: dom-xss
frame.srcdoc = '<body>empty</body>';
