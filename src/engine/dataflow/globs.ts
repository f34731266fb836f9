/** Globs of model files: `**`, `*`, `{a,b}`. */
export function globMatches(glob: string, path: string): boolean {
  let regex = globs.get(glob);
  if (regex === undefined) globs.set(glob, (regex = globRegex(glob)));
  return regex.test(path);
}

const globs = new Map<string, RegExp>();

function globRegex(glob: string): RegExp {
  let pattern = '';
  for (let i = 0; i < glob.length; i++) {
    const c = glob[i];
    if (c === '*' && glob[i + 1] === '*') {
      pattern += '(?:.*)';
      i++;
      if (glob[i + 1] === '/') {
        pattern = `${pattern.slice(0, -'(?:.*)'.length)}(?:.*/)?`;
        i++;
      }
    } else if (c === '*') pattern += '[^/]*';
    else if (c === '{') pattern += '(?:';
    else if (c === '}') pattern += ')';
    else if (c === ',') pattern += '|';
    else pattern += c.replace(/[.+^$()|[\]\\?]/, '\\$&');
  }
  return new RegExp(`^${pattern}$`);
}
