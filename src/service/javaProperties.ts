/**
 * Java's `.properties` format (java.util.Properties.load): `key = value`, `key: value` or `key value`, comments with `#` or
 * `!`, a backslash at the end of a line goes on with the next one.
 */
export function parseProperties(text: string): Readonly<Record<string, string>> {
  const result: Record<string, string> = Object.create(null) as Record<string, string>;
  let pending = '';
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const line = pending + raw.trimStart();
    pending = '';
    if (line === '' || line.startsWith('#') || line.startsWith('!')) continue;
    if (/(?:^|[^\\])(?:\\\\)*\\$/.test(line)) {
      pending = line.slice(0, -1);
      continue;
    }
    const match = /^((?:\\.|[^\\\s=:])+)\s*[=:]?\s*(.*)$/.exec(line);
    if (match?.[1] !== undefined) result[unescaped(match[1])] = unescaped(match[2] ?? '');
  }
  return result;
}

function unescaped(text: string): string {
  return text.replace(/\\(u[0-9a-fA-F]{4}|.)/g, (_all, what: string) => {
    if (what.length === 5) return String.fromCharCode(parseInt(what.slice(1), 16));
    return { n: '\n', t: '\t', r: '\r', f: '\f' }[what] ?? what;
  });
}
