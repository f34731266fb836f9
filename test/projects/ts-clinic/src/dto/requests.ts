import type { Request } from 'express';

export interface Appointment {
  id: string;
  clinicId: number;
  patientId: string;
  startsAt: string;
  minutes: number;
  room: string;
  notes?: string;
}

export interface Page {
  size: number;
  offset: number;
}

export function pageOf(query: Request['query']): Page {
  const size = Math.min(Number.parseInt(String(query.size), 10) || 20, 100);
  const number = Math.max(Number.parseInt(String(query.page), 10) || 1, 1);
  return { size, offset: (number - 1) * size };
}

export interface AppointmentQuery {
  clinicId: number;
  sort: string;
  direction: string;
  term?: string;
  page: Page;
}

export function appointmentQuery({ query }: Request): AppointmentQuery {
  const { sort = 'starts_at', dir = 'asc', q, clinic = '1' } = query as Record<string, string>;
  return { clinicId: Number(clinic), sort, direction: dir, term: q, page: pageOf(query) };
}

export class InvoiceFilter {
  private reference = '';
  readonly clinicId: number;

  constructor(clinicId: number) {
    this.clinicId = clinicId;
  }

  set search(value: string) {
    this.reference = value.trim();
  }

  get clause(): string {
    return this.reference ? `i.reference LIKE '%${this.reference}%'` : '1 = 1';
  }
}

export interface InvoiceQuery {
  clinicId: number;
  status?: string;
  currency?: string;
}

export class StaffAccountDto {
  readonly username: string;
  readonly clinicId: number;
  readonly password: string;
  readonly confirmation: string;

  constructor({ username = '', clinicId = 0, password = '', confirmation = '' }: Partial<StaffAccountDto>) {
    this.username = username;
    this.clinicId = Number(clinicId);
    this.password = password;
    this.confirmation = confirmation;
  }

  get mismatch(): boolean {
    return this.password !== this.confirmation;
  }
}

export interface NewsletterSignup {
  email: string;
  dateOfBirth: string;
  nationalId: string;
  maritalStatus: string;
  religion: string;
}
