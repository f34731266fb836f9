import { sql } from '../lib/query-builder';
import type { Page } from '../dto/requests';
import type { Patient, RegisterPatientDto } from '../dto/patient.dto';
import { BaseRepository } from './base.repository';

const EDITABLE = new Set(['phone', 'email', 'address']);

export class PatientRepository extends BaseRepository<Patient> {
  protected readonly table = 'patients';

  searchByName(name: string, page?: Page): Promise<Patient[]> {
    return this.findWhere(`last_name ILIKE '%${name}%'`, [], page);
  }

  findByInsuranceNumber(value: string): Promise<Patient[]> {
    return this.findWhere('insurance_number = $1', [value]);
  }

  async suggest(prefix: string): Promise<Patient[]> {
    const { rows } = await this.pool.query('SELECT * FROM patients WHERE last_name ILIKE $1 ORDER BY last_name LIMIT 10', [`${prefix}%`]);
    return rows;
  }

  async contactRows(ids: string[]): Promise<Pick<Patient, 'id' | 'email'>[]> {
    const { rows } = await this.pool.query('SELECT id, email FROM patients WHERE id = ANY($1)', [ids]);
    return rows;
  }

  async recallCandidates(month: number): Promise<Patient[]> {
    const { rows } = await this.pool.query('SELECT p.*, r.* FROM patients p JOIN medical_records r ON r.patient_id = p.id WHERE extract(month from r.last_visit) = $1', [month]);
    return rows;
  }

  async insert(dto: RegisterPatientDto, clinicId: number): Promise<Patient> {
    const { rows } = await this.pool.query(
      sql`INSERT INTO patients (first_name, last_name, email, phone, date_of_birth, insurance_number, clinic_id)
          VALUES (${dto.firstName}, ${dto.lastName}, ${dto.email}, ${dto.phone}, ${dto.dateOfBirth}, ${dto.insuranceNumber}, ${clinicId}) RETURNING *`,
    );
    return rows[0];
  }

  async patch(id: string, changes: Record<string, unknown>): Promise<void> {
    const columns = Object.keys(changes);
    const assignments = columns.map((column, index) => `${column} = $${index + 2}`).join(', ');
    await this.pool.query(`UPDATE patients SET ${assignments} WHERE id = $1`, [id, ...columns.map((column) => changes[column])]);
  }

  async patchContact(id: string, changes: Record<string, unknown>): Promise<void> {
    const columns = Object.keys(changes).filter((column) => EDITABLE.has(column));
    if (columns.length === 0) return;
    const assignments = columns.map((column, index) => `${column} = $${index + 2}`).join(', ');
    await this.pool.query(`UPDATE patients SET ${assignments} WHERE id = $1`, [id, ...columns.map((column) => changes[column])]);
  }

  async savePreferences(id: string, preferences: unknown): Promise<void> {
    await this.pool.query('UPDATE patients SET preferences = $2 WHERE id = $1', [id, JSON.stringify(preferences)]);
  }
}
