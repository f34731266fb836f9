const FIELDS = [
  ...['firstName', 'lastName', 'email', 'phone', 'street', 'region', 'dateOfBirth', 'nationalId'],
  ...['healthNotes', 'emergencyContact'],
];
const FILTER = ['region', 'weekday', 'seats', 'page', 'size', 'order', 'view', 'layout'];

function readForm(form) {
  return Object.fromEntries(FIELDS.map((name) => [name, form.elements[name].value]));
}

class Draft {
  constructor(name, storage = window.localStorage) {
    this.key = `draft.${name}`;
    this.storage = storage;
  }

  set content(fields) {
    // finding: personal-data-in-browser-storage
    this.storage.setItem(this.key, JSON.stringify(fields));
  }
}

export function keepDraft(form) {
  const draft = new Draft('application');
  form.addEventListener('input', () => {
    draft.content = readForm(form);
  });
}

export function keepEntries(form) {
  const values = {};
  for (const name of FIELDS) values[name] = form.elements[name].value;
  // finding: personal-data-in-browser-storage
  sessionStorage.setItem('entries', JSON.stringify(values));
}

export function keepFolded(form) {
  const values = FIELDS.reduce((kept, name) => ({ ...kept, [name]: form.elements[name].value }), {});
  // finding: personal-data-in-browser-storage
  sessionStorage.setItem('folded', JSON.stringify(values));
}

export function keepFilter(form) {
  const values = {};
  FILTER.forEach((name) => {
    values[name] = form.elements[name].value;
  });
  // ok: personal-data-in-browser-storage
  sessionStorage.setItem('filter', JSON.stringify(values));
}
