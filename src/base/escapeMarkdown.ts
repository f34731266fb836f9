/** Text that markdown would otherwise read as marks, links or HTML. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-!|<>~$&]/g, '\\$&').replace(/\s*[\r\n]+\s*/g, ' ');
}
