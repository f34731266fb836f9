import axios from 'axios';

interface Visitor {
  id: string;
  email: string;
}

export function bySearch(visitor: Visitor) {
  const url = new URL('https://news.example/subscribe');
  url.searchParams.set('email', visitor.email);
  // finding: personal-data-in-url
  return fetch(url);
}

export function byText(visitor: Visitor) {
  const url = new URL('https://news.example/subscribe');
  url.searchParams.append('email', visitor.email);
  // finding: personal-data-in-url
  return fetch(url.toString());
}

export function byHref(visitor: Visitor) {
  const url = new URL('https://news.example/subscribe');
  url.search = new URLSearchParams({ email: visitor.email }).toString();
  // finding: personal-data-in-url
  return axios.get(url.href);
}

export function byAlias(visitor: Visitor) {
  const url = new URL('https://news.example/subscribe');
  const query = url.searchParams;
  query.set('email', visitor.email);
  // finding: personal-data-in-url
  return axios.get(url.href);
}

export function byId(visitor: Visitor) {
  const url = new URL('https://news.example/subscribe');
  url.searchParams.set('id', visitor.id);
  // ok: personal-data-in-url
  return fetch(url, { method: 'POST', body: JSON.stringify({ email: visitor.email }) });
}
