/** Globs of rules, models and configurations: `**`, `*`, `?`, `{a,b}`. Everything else stands for itself. */
import { LinearPattern, type TextPattern } from '../rules/pattern.js';

/** With more places to try than these, or on longer paths, the host's RegExp could take long. */
const FEW_CHOICES = 3;
const SHORT_PATH = 300;

export type Glob = (path: string) => boolean;

export function globMatches(glob: string, path: string): boolean {
  let matches = globs.get(glob);
  if (matches === undefined) globs.set(glob, (matches = compileGlob(glob)));
  return matches(path);
}

const globs = new Map<string, Glob>();

/**
 * Takes a time that is linear in the path, whatever the glob says.
 * @param withContents also matches everything below what the glob matches
 */
export function compileGlob(glob: string, withContents = false): Glob {
  let pattern = '';
  let choices = withContents ? 1 : 0;
  let depth = 0;
  const isBalanced = bracesFit(glob);
  for (let i = 0; i < glob.length; i++) {
    const c = glob[i];
    if (c === '*' || (c === '{' && isBalanced)) choices += 1;
    if (c === '*' && glob[i + 1] === '*') {
      pattern += '(?:.*)';
      i++;
      if (glob[i + 1] === '/') {
        pattern = `${pattern.slice(0, -'(?:.*)'.length)}(?:.*/)?`;
        i++;
      }
    } else if (c === '*') pattern += '[^/]*';
    else if (c === '?') pattern += '[^/]';
    else if (c === '{' && isBalanced) {
      pattern += '(?:';
      depth += 1;
    } else if (c === '}' && isBalanced) {
      pattern += ')';
      depth -= 1;
    } else if (c === ',' && depth > 0) pattern += '|';
    else pattern += c.replace(/[.+^$(){}|[\]\\]/, '\\$&');
  }
  const whole = `^(?:${pattern})${withContents ? '(?:/.*)?' : ''}$`;
  const native = choices > FEW_CHOICES ? undefined : new RegExp(whole);
  let linear: TextPattern | undefined;
  const piece = literalPiece(glob);
  return (path) => {
    if (!path.includes(piece)) return false;
    if (native !== undefined && path.length <= SHORT_PATH) return native.test(path);
    linear ??= new LinearPattern(whole, false);
    return linear.test(path);
  };
}

/** A text that stands in whatever the glob matches: the longest one outside of wildcards and alternatives. */
function literalPiece(glob: string): string {
  const outside = glob.replace(/\{.*\}/s, '*');
  return outside.split(/\*+\/?|\?/).reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '');
}

function bracesFit(glob: string): boolean {
  let depth = 0;
  for (const c of glob) {
    if (c === '{') depth += 1;
    else if (c === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
