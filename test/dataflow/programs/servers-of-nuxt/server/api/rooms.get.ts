export default defineEventHandler((event) => {
  const { name } = getQuery(event);
  if (name === 'hall') return `<p>The ${'hall'}</p>`; // ok: cross-site-scripting
  return `<p>${name}</p>`; // finding: cross-site-scripting
});
