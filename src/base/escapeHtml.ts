/** Text for HTML, inside elements and inside quoted attributes. */
export function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' };
  return text.replace(/[&<>"']/g, (unit) => `&${names[unit] ?? ''};`);
}
