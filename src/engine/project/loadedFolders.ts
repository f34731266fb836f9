/**
 * Folders of which a module of JavaScript loads what is in them, by names that it puts together: `require(path.join(__dirname, file))`
 * of what `readdirSync(__dirname)` lists, `` import(`./routes/${name}.js`) ``. Read from the text by patterns.
 */

/** Ends the specifier of a folder: `./routes/*`. */
export const ALL_OF = '/*';

const LOADS_BY_NAME = /\b(?:require|import)\s*\(\s*(?:`[^`$\n]*\$\{|["'][^"'\n]*["']\s*\+|[^"'`\s)])/;
const OF_TEMPLATE =
  /\b(?:require|import)\s*\(\s*`(\$\{__dirname\}|\$\{import\.meta\.dirname\}|\.{1,2})(\/[^`$\n]*\/|\/)[^`$/\n]*\$\{/g;
const OF_SUM = /\b(?:require|import)\s*\(\s*(?:(__dirname)\s*\+\s*)?["'](\.{0,2}\/(?:[^"'\n]*\/)?)[^"'/\n]*["']\s*\+/g;
const LISTED = /\b(?:readdir(?:Sync)?|(?:glob(?:by)?|fg)(?:\.?[sS]ync)?)\s*\(\s*((?:[^(),\n]|\([^()\n]*\))+)/g;
const JOINED = /^(?:\w+\.)?(?:join|resolve)\s*\(\s*([^()]*)\)$/;
const HERE = /^(?:__dirname|import\.meta\.dirname)$/;
const QUOTED = /^["'`]([^"'`$]*)["'`]$/;
const NAME = /^[A-Za-z_$][\w$]*$/;

/** Specifiers of the folders, relative to the module: `./*`, `./routes/*`. */
export function loadedFolders(text: string): readonly string[] {
  if (!LOADS_BY_NAME.test(text)) return [];
  const found = new Set<string>();
  const add = (folder: string | null): void => {
    if (folder !== null) found.add(specifier(folder));
  };
  for (const [, base, folder] of text.matchAll(OF_TEMPLATE)) add(`${base === '..' ? '..' : '.'}${folder}`);
  for (const [, , folder] of text.matchAll(OF_SUM)) add(folder);
  for (const [, listed] of text.matchAll(LISTED)) add(folderOf(text, listed.trim(), 2));
  return [...found];
}

function specifier(folder: string): string {
  const parts: string[] = [];
  for (const part of folder.split('/')) {
    if (part.includes('*') || part.includes('{')) break;
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  const path = parts.join('/');
  if (path === '') return `.${ALL_OF}`;
  return `${path.startsWith('..') ? '' : './'}${path}${ALL_OF}`;
}

/** The folder that an expression names, as seen from the module; null where nothing tells. */
function folderOf(text: string, expression: string, hops: number): string | null {
  if (HERE.test(expression)) return '.';
  const quoted = QUOTED.exec(expression);
  if (quoted !== null) return /^\.{1,2}(?:\/|$)/.test(quoted[1]) ? quoted[1] : null;
  const template = /^`\$\{(?:__dirname|import\.meta\.dirname)\}(\/[^`$]*)`$/.exec(expression);
  if (template !== null) return `.${template[1]}`;
  const sum = /^__dirname\s*\+\s*["'](\/[^"']*)["']$/.exec(expression);
  if (sum !== null) return `.${sum[1]}`;
  const joined = JOINED.exec(expression);
  if (joined !== null) {
    const [first = '', ...rest] = joined[1].split(',').map((part) => part.trim());
    const names = rest.filter((part) => part !== '').map((part) => QUOTED.exec(part)?.[1] ?? null);
    const base = folderOf(text, first, hops - 1);
    return base === null || names.includes(null) ? null : [base, ...names].join('/');
  }
  if (!NAME.test(expression) || hops <= 0) return null;
  const declared = new RegExp(`\\b(?:const|let|var)\\s+${expression.replace(/\$/g, '\\$')}\\s*=\\s*([^;\\n]+)`).exec(
    text,
  );
  return declared === null ? null : folderOf(text, declared[1].trim(), hops - 1);
}
