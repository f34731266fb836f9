import { defineEventHandler, getQuery, proxyRequest, type H3Event } from 'h3';

export default defineEventHandler(async (event: H3Event) => {
  const { target, page } = getQuery(event);
  if (page) {
    // ok: server-side-request-forgery
    return proxyRequest(event, `https://pages.example.org/${encodeURIComponent(String(page))}`);
  }
  // finding: server-side-request-forgery
  await event.$fetch(String(target));
  // finding: server-side-request-forgery
  await $fetch.raw(String(target));
  // finding: server-side-request-forgery
  return proxyRequest(event, String(target));
});
