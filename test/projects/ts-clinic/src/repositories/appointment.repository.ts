import type { Knex } from 'knex';
import { knex } from '../db/sql';
import { Numeric } from '../lib/decorators';
import { SelectBuilder } from '../lib/query-builder';
import { currentClinic } from '../middleware/context';
import type { Appointment, AppointmentQuery } from '../dto/requests';

type Scope = (query: Knex.QueryBuilder) => Knex.QueryBuilder;

const SORTABLE = new Map([
  ['start', 'starts_at'],
  ['room', 'room'],
  ['length', 'minutes'],
]);

const containing = (term: string): Scope => (query) => query.whereRaw(`notes ILIKE '%${term}%'`);
const inCity = (city: string): Scope => (query) => query.whereRaw('lower(city) = ?', [city.toLowerCase()]);
const upcoming: Scope = (query) => query.where('starts_at', '>=', knex.fn.now());

const compose = (...scopes: Scope[]): Scope => (query) => scopes.reduce((current, scope) => scope(current), query);

function schemaOf(clinic: string): string {
  if (!/^\d{1,4}$/.test(clinic)) {
    throw new RangeError('clinic number expected');
  }
  return `clinic_${clinic}`;
}

export class AppointmentRepository {
  constructor(private readonly db: Knex = knex) {}

  async list({ clinicId, sort, direction, page }: AppointmentQuery): Promise<Appointment[]> {
    const statement = new SelectBuilder('appointments').where('clinic_id = ?', clinicId).orderBy(sort, direction).limit(page.size).build();
    const { rows } = await this.db.raw(statement.text, statement.values);
    return rows;
  }

  calendar(clinicId: number, sort: string): Promise<Appointment[]> {
    const column = SORTABLE.get(sort) ?? 'starts_at';
    return this.db('appointments').where({ clinic_id: clinicId }).orderByRaw(`${column} asc nulls last`);
  }

  matching(term: string): Promise<Appointment[]> {
    return compose(upcoming, containing(term))(this.db('appointments')) as unknown as Promise<Appointment[]>;
  }

  inCity(city: string): Promise<Appointment[]> {
    return compose(upcoming, inCity(city))(this.db('appointments').join('clinics', 'clinics.id', 'clinic_id')) as unknown as Promise<Appointment[]>;
  }

  async rooms(): Promise<string[]> {
    const { rows } = await this.db.raw(`SELECT name FROM clinic_${currentClinic()}.rooms ORDER BY name`);
    return rows.map((row: { name: string }) => row.name);
  }

  async devices(): Promise<string[]> {
    const { rows } = await this.db.raw(`SELECT name FROM ${schemaOf(currentClinic())}.devices ORDER BY name`);
    return rows.map((row: { name: string }) => row.name);
  }

  @Numeric(0)
  async perMonth(year: number): Promise<{ month: number; total: number }[]> {
    const { rows } = await this.db.raw(`SELECT month, total FROM appointment_totals WHERE year = ${year}`);
    return rows;
  }

  async insert(appointment: Omit<Appointment, 'id'>): Promise<Appointment> {
    const [row] = await this.db('appointments').insert({
      clinic_id: appointment.clinicId,
      patient_id: appointment.patientId,
      starts_at: appointment.startsAt,
      minutes: appointment.minutes,
      room: appointment.room,
    }, '*');
    return row;
  }

  async cancel(id: string): Promise<void> {
    await this.db('appointments').where({ id }).update({ cancelled_at: this.db.fn.now() });
  }
}
