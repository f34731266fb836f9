import Cookies from 'js-cookie';

export function remember(token) {
  // finding: insecure-cookie
  document.cookie = 'remember=' + token + '; path=/; SameSite=Lax';
  // finding: insecure-cookie
  Cookies.set('remember', token, { expires: 30 });
}

export function rememberSafely(token) {
  // ok: insecure-cookie
  document.cookie = 'remember=' + token + '; path=/; Secure; SameSite=Lax';
  // ok: insecure-cookie
  Cookies.set('remember', token, { expires: 30, secure: true });
}

export function forget() {
  // ok: insecure-cookie
  document.cookie = 'remember=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/';
}

export function read() {
  // ok: insecure-cookie
  return document.cookie.split('; ');
}

export function rememberByDefault(token, theme) {
  // finding: insecure-cookie
  Cookies.set('session_token', token);
  // ok: insecure-cookie
  Cookies.set('theme', theme);
}
