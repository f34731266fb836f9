/** A page as HTML for a webview: no scripts, nothing loaded, colours of the theme. */
import { escapeHtml } from '../../base/escapeHtml.js';
import type { Page } from '../../server/protocol.js';
import { markdownToHtml } from './markdownToHtml.js';

export function missingPage(uri: string): Page {
  return {
    title: 'No such page',
    markdown: `# No such page\n\nTOM Review has no page at \`${uri.replace(/`/g, '')}\`.`,
  };
}

const STYLE = `
  body { max-width: 46rem; margin: 0 auto; padding: 1.5rem 2rem 4rem; line-height: 1.55;
    font-family: var(--vscode-font-family); font-size: calc(var(--vscode-font-size) + 1px); color: var(--vscode-foreground); }
  h1 { font-size: 1.8em; font-weight: 600; margin: 0 0 0.3em; line-height: 1.25; }
  h2 { font-size: 1.25em; font-weight: 600; margin: 1.6em 0 0.5em; padding-bottom: 0.2em;
    border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-panel-border)); }
  h3, h4, h5, h6 { font-size: 1.05em; font-weight: 600; margin: 1.3em 0 0.4em; }
  p, ul, ol, pre, blockquote { margin: 0.6em 0; }
  li { margin: 0.3em 0; }
  a { color: var(--vscode-textLink-foreground); text-decoration: none; }
  a:hover, a:focus { text-decoration: underline; color: var(--vscode-textLink-activeForeground); }
  code { font-family: var(--vscode-editor-font-family); font-size: 0.92em;
    background: var(--vscode-textCodeBlock-background); padding: 0.1em 0.35em; border-radius: 3px; }
  pre { background: var(--vscode-textCodeBlock-background); padding: 0.8em 1em; border-radius: 4px; overflow-x: auto; }
  pre code { background: none; padding: 0; }
  blockquote { border-left: 4px solid var(--vscode-textBlockQuote-border); background: var(--vscode-textBlockQuote-background);
    padding: 0.6em 1em; border-radius: 0 4px 4px 0; }
  blockquote p { margin: 0; }
  table { border-collapse: collapse; }
  th, td { text-align: left; padding: 0.3em 0.8em; border: 1px solid var(--vscode-widget-border, var(--vscode-panel-border)); }
`;

/** @param nonce of this rendering; the page's own style sheet is all that its policy lets in */
export function pageHtml(page: Page, nonce: string): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<main>
${markdownToHtml(page.markdown)}
</main>
</body>
</html>`;
}
