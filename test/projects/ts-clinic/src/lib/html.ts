const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(value: unknown): string {
  return String(value ?? '').replace(/[&<>"']/g, (char) => ENTITIES[char]);
}

export function html(strings: TemplateStringsArray, ...values: unknown[]): string {
  return strings.reduce((out, part, index) => {
    const value = values[index - 1];
    const text = Array.isArray(value) ? value.map(escapeHtml).join('') : escapeHtml(value);
    return out + text + part;
  });
}

export function layout(title: string, body: string): string {
  return `<!doctype html>
<html lang="de">
  <head><meta charset="utf-8"><title>${escapeHtml(title)}</title><link rel="stylesheet" href="/assets/portal.css"></head>
  <body><main>${body}</main></body>
</html>`;
}

export function listOf<T>(items: T[], render: (item: T) => string): string {
  return `<ul>${items.map((item) => `<li>${render(item)}</li>`).join('')}</ul>`;
}

export class PageBuilder {
  private readonly blocks: string[] = [];
  private heading = 'Lindenhof';

  title(value: string): this {
    this.heading = value;
    return this;
  }

  text(value: string): this {
    this.blocks.push(`<p>${escapeHtml(value)}</p>`);
    return this;
  }

  block(markup: string): this {
    this.blocks.push(markup);
    return this;
  }

  toString(): string {
    return layout(this.heading, this.blocks.join('\n'));
  }
}
