// finding: slow-regular-expression
const SLUG = /^([a-z0-9]+-?)+$/;
// ok: slow-regular-expression
const SLUG_PARTS = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
// finding: slow-regular-expression
const MAIL = /^([a-zA-Z0-9])(([\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}([a-z]{2,3})$/;
// ok: slow-regular-expression
const NUMBERS = /^\d+(,\d+)*$/;
// ok: slow-regular-expression
const QUOTED = /"(?:[^"\\]|\\.)*"/;

export function isSlug(text) {
  return SLUG.test(text) || SLUG_PARTS.test(text);
}

export function isMail(text) {
  return MAIL.test(text) && !QUOTED.test(text) && !NUMBERS.test(text);
}

export function words(text) {
  // finding: slow-regular-expression
  const pattern = new RegExp('^(\\w+\\s?)*$');
  // ok: slow-regular-expression
  const other = new RegExp('^\\w+( \\w+)*$');
  return pattern.test(text) || other.test(text);
}

export function trim(text) {
  // ok: slow-regular-expression
  return text.replace(/^\s+|\s+$/g, '');
}

export function comment(text) {
  // finding: slow-regular-expression
  return text.replace(/<!--(.*\s*)*-->/g, '');
}
