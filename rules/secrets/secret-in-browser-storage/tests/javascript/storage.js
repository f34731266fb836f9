import Cookies from 'js-cookie';
import AsyncStorage from '@react-native-async-storage/async-storage';

export function save(response) {
  // finding: secret-in-browser-storage
  localStorage.setItem('access', response.data.accessToken);
  // finding: secret-in-browser-storage
  sessionStorage.setItem('refresh', JSON.stringify({ refreshToken: response.data.refreshToken }));
}

export function remember(form) {
  // finding: secret-in-browser-storage
  window.localStorage.setItem('login', form.user + ':' + form.password);
  // finding: secret-in-browser-storage
  document.cookie = 'pw=' + form.password;
}

export function cookie(session) {
  // finding: secret-in-browser-storage
  Cookies.set('auth', session.authToken);
}

export async function mobile(apiKey) {
  // finding: secret-in-browser-storage
  await AsyncStorage.setItem('key', apiKey);
}

export function property(user) {
  // finding: secret-in-browser-storage
  localStorage.session = user.sessionToken;
}

export function settings(state) {
  // ok: secret-in-browser-storage
  localStorage.setItem('theme', state.theme);
  // ok: secret-in-browser-storage
  localStorage.setItem('passwordHintShown', 'true');
  // ok: secret-in-browser-storage
  localStorage.removeItem('accessToken');
  // ok: secret-in-browser-storage
  sessionStorage.setItem('csrf', state.csrfToken);
  // ok: secret-in-browser-storage
  localStorage.setItem('expires', String(state.tokenExpiry));
}

export function read() {
  // ok: secret-in-browser-storage
  return localStorage.getItem('accessToken');
}

export function flags(user) {
  // ok: secret-in-browser-storage
  localStorage.setItem('flags', JSON.stringify({ hasPassword: user.hasPassword, mfa: true }));
}
