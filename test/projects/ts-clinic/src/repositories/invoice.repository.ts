import type { Pool, RowDataPacket } from 'mysql2/promise';
import { billing } from '../db/sql';
import type { InvoiceFilter, InvoiceQuery } from '../dto/requests';

export interface Invoice extends RowDataPacket {
  id: number;
  clinicId: number;
  patientId: string;
  reference: string;
  status: string;
  cents: number;
}

const TOTALS: Record<string, string> = {
  eur: 'SELECT SUM(cents) AS total FROM invoices WHERE currency = "EUR"',
  chf: 'SELECT SUM(cents) AS total FROM invoices WHERE currency = "CHF"',
};

export class InvoiceRepository {
  constructor(private readonly db: Pool = billing) {}

  async findByStatus({ clinicId, status = 'open' }: InvoiceQuery): Promise<Invoice[]> {
    const [rows] = await this.db.query<Invoice[]>('SELECT * FROM invoices WHERE clinic_id = ' + Number(clinicId) + ' AND status = "' + status + '"');
    return rows;
  }

  async filtered(filter: InvoiceFilter): Promise<Invoice[]> {
    const [rows] = await this.db.query<Invoice[]>(`SELECT i.* FROM invoices i WHERE i.clinic_id = ? AND ${filter.clause}`, [filter.clinicId]);
    return rows;
  }

  async forPatients(ids: string[]): Promise<Invoice[]> {
    if (ids.length === 0) return [];
    const [rows] = await this.db.query<Invoice[]>(`SELECT * FROM invoices WHERE patient_id IN (${Array(ids.length).fill('?').join(',')})`, ids);
    return rows;
  }

  async total(currency: string): Promise<number> {
    const statement = Object.prototype.hasOwnProperty.call(TOTALS, currency) ? TOTALS[currency] : TOTALS.eur;
    const [rows] = await this.db.query<RowDataPacket[]>(statement);
    return Number(rows[0]?.total ?? 0);
  }

  async between(from: Date, to: Date): Promise<Invoice[]> {
    const [rows] = await this.db.query<Invoice[]>(`SELECT * FROM invoices WHERE issued_at BETWEEN '${from.toISOString()}' AND '${to.toISOString()}'`);
    return rows;
  }

  async markPaid(id: number): Promise<void> {
    await this.db.execute('UPDATE invoices SET status = ?, paid_at = NOW() WHERE id = ?', ['paid', id]);
  }
}
