/** Globs of rules and models: `**`, `*`, `{a,b}`. */
import { LinearPattern, type TextPattern } from '../rules/pattern.js';

/** With more stars than these the host's RegExp could take long. */
const FEW_STARS = 3;

export function globMatches(glob: string, path: string): boolean {
  let regex = globs.get(glob);
  if (regex === undefined) globs.set(glob, (regex = globRegex(glob)));
  return regex.test(path);
}

const globs = new Map<string, TextPattern>();

function globRegex(glob: string): TextPattern {
  let pattern = '';
  let stars = 0;
  let depth = 0;
  const isBalanced = bracesFit(glob);
  for (let i = 0; i < glob.length; i++) {
    const c = glob[i];
    if (c === '*') stars += 1;
    if (c === '*' && glob[i + 1] === '*') {
      pattern += '(?:.*)';
      i++;
      if (glob[i + 1] === '/') {
        pattern = `${pattern.slice(0, -'(?:.*)'.length)}(?:.*/)?`;
        i++;
      }
    } else if (c === '*') pattern += '[^/]*';
    else if (c === '{' && isBalanced) {
      pattern += '(?:';
      depth += 1;
    } else if (c === '}' && isBalanced) {
      pattern += ')';
      depth -= 1;
    } else if (c === ',' && depth > 0) pattern += '|';
    else pattern += c.replace(/[.+^$(){}|[\]\\?]/, '\\$&');
  }
  const whole = `^(?:${pattern})$`;
  return stars > FEW_STARS ? new LinearPattern(whole, false) : new RegExp(whole);
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
