import type { PatientDto } from './api-client';

type Backend = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export class Store {
  constructor(private readonly backend: Backend = window.localStorage, private readonly prefix = 'clinic.') {}

  write(key: string, value: unknown): void {
    this.backend.setItem(this.prefix + key, JSON.stringify(value));
  }

  read<T>(key: string): T | undefined {
    const text = this.backend.getItem(this.prefix + key);
    return text === null ? undefined : (JSON.parse(text) as T);
  }

  drop(key: string): void {
    this.backend.removeItem(this.prefix + key);
  }
}

export const store = new Store();

export function rememberPatient({ id, firstName, lastName, insuranceNumber }: PatientDto) {
  sessionStorage.setItem('patient', [id, firstName, lastName, insuranceNumber].join('|'));
}

export function rememberClinic(clinicId: number) {
  localStorage.setItem('clinic.last', String(clinicId));
}

export function rememberTheme(theme: 'light' | 'dark') {
  localStorage.setItem('clinic.theme', theme);
}

export function markSeen(patient: PatientDto) {
  sessionStorage.setItem(`seen.${patient.id}`, new Date().toISOString());
}

export function rememberContact(form: HTMLFormElement) {
  const { email, phone } = Object.fromEntries(new FormData(form)) as Record<string, string>;
  localStorage['contact'] = `${email};${phone}`;
}
