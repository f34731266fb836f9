import Cookies from 'js-cookie';
import localforage from 'localforage';

export function remember(user) {
  // finding: personal-data-in-browser-storage
  localStorage.setItem('email', user.email);
  // finding: personal-data-in-browser-storage
  sessionStorage.setItem('profile', JSON.stringify({ id: user.id, birthDate: user.birthDate }));
}

export function draft(form) {
  // finding: personal-data-in-browser-storage
  window.localStorage.setItem('draft', JSON.stringify({ iban: form.iban, amount: form.amount }));
}

export function cookie(user) {
  // finding: personal-data-in-browser-storage
  document.cookie = `name=${user.fullName}; path=/`;
  // finding: personal-data-in-browser-storage
  Cookies.set('phone', user.phoneNumber, { secure: true });
}

export async function offline(patient) {
  // finding: personal-data-in-browser-storage
  await localforage.setItem('last', { diagnosis: patient.diagnosis });
}

export function open(database, customer) {
  const store = database.transaction('customers', 'readwrite').objectStore('customers');
  // finding: personal-data-in-browser-storage
  store.put({ id: customer.id, email: customer.email });
}

export function property(user) {
  // finding: personal-data-in-browser-storage
  localStorage.lastName = user.lastName;
}

export function ids(user) {
  // ok: personal-data-in-browser-storage
  localStorage.setItem('user', user.id);
  // ok: personal-data-in-browser-storage
  localStorage.setItem('emailVerified', String(user.emailVerified === true));
  // ok: personal-data-in-browser-storage
  localStorage.removeItem('email');
}

export function view(state) {
  // ok: personal-data-in-browser-storage
  localStorage.setItem('page', state.page);
  // ok: personal-data-in-browser-storage
  localStorage.setItem('language', state.language);
  // ok: personal-data-in-browser-storage
  Cookies.set('theme', state.theme, { secure: true });
}

export function read() {
  // ok: personal-data-in-browser-storage
  return localStorage.getItem('email');
}

export function template(draft) {
  // ok: personal-data-in-browser-storage
  localStorage.setItem('draft', draft.emailTemplate);
}
