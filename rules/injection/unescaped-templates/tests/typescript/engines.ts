import * as nunjucks from 'nunjucks';
import Handlebars from 'handlebars';
import { marked } from 'marked';

export class Letters {
  // finding: unescaped-templates
  private readonly environment = new nunjucks.Environment(null, { autoescape: false });

  render(name: string): string {
    return this.environment.render(name);
  }
}

export class Pages {
  // ok: unescaped-templates
  private readonly environment = new nunjucks.Environment(null, { autoescape: true });

  // ok: unescaped-templates
  private readonly card = Handlebars.compile('<b>{{name}}</b>', { strict: true });

  render(name: string): string {
    return this.environment.render(name) + this.card({ name });
  }
}

export function configure(): void {
  // finding: unescaped-templates
  marked.setOptions({ sanitize: false });
  // ok: unescaped-templates
  marked.setOptions({ breaks: true });
}

export function angular($sceProvider: any): void {
  // finding: unescaped-templates
  $sceProvider.enabled(false);
  // ok: unescaped-templates
  $sceProvider.enabled(true);
}

export const dropdown = {
  // finding: unescaped-templates
  escapeMarkup: false,
  allowClear: true,
};
