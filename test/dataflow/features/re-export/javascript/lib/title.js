export function title() {
  return 'guest';
}
