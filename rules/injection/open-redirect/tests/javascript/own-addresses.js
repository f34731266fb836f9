// the page's own address keeps its host, whatever stands behind it
export function secure() {
  // ok: open-redirect
  if (location.protocol === 'http:') location.href = location.href.replace('http:', 'https:');
}
export function secureByPattern() {
  window.location.href = window.location.href.replace(/^http:/, 'https:'); // ok: open-redirect
}
export function otherHost() {
  window.location = window.location.href.replace('http://old.example', 'https://new.example'); // ok: open-redirect
}
export function secondPage() {
  window.location = window.location.pathname + '?page=2'; // ok: open-redirect
}
export function withPage(page) {
  window.location.href = location.href.replace(/[?&]page=\d+/, '') + '&page=' + page; // ok: open-redirect
}
export function withoutHash() {
  window.location.href = window.location.href.split('#')[0]; // ok: open-redirect
}
export function withoutQuery() {
  location.assign(location.href.substring(0, location.href.indexOf('?'))); // ok: open-redirect
}
export function again() {
  location.replace(document.URL); // ok: open-redirect
}
export function sorted(by) {
  const address = new URL(window.location.href);
  address.searchParams.set('sort', by);
  address.hash = location.hash;
  window.location.href = address.toString(); // ok: open-redirect
}
export function inLanguage(language) {
  const address = new URL(location.href);
  address.pathname = '/' + language;
  location.assign(address); // ok: open-redirect
}
export function eitherWay(full) {
  let address = location.href;
  if (full) address = address.split('?')[0];
  location.assign(address); // ok: open-redirect
}

// what is taken out of it is any text
export function wanted() {
  location.href = location.href.split('next=')[1]; // finding: open-redirect
}
export function behindQuestionMark() {
  location.href = location.href.split('?')[1]; // finding: open-redirect
}
export function behindName() {
  location.href = location.href.replace(/^.*next=/, ''); // finding: open-redirect
}
export function behindAddress() {
  location.href = location.href.replace('https://shop.example/?next=', ''); // finding: open-redirect
}
export function behindAnySlash() {
  location.href = location.href.replace(/\/.*next=/, ''); // finding: open-redirect
}
export function rest() {
  location.href = location.href.substring(location.href.indexOf('=') + 1); // finding: open-redirect
}
export function query() {
  location.href = location.search.substring(1); // finding: open-redirect
}
export function parameter() {
  const address = new URL(location.href);
  location.href = address.searchParams.get('next'); // finding: open-redirect
}
export function hostOfParameter() {
  const address = new URL(location.href);
  address.host = new URLSearchParams(location.search).get('host');
  location.href = address.toString(); // finding: open-redirect
}
export function wholeOfParameter() {
  const address = new URL(location.href);
  address.host = new URLSearchParams(location.search).get('host');
  location.href = address.href; // finding: open-redirect
}
