import { bus } from '../lib/events';
import { HttpError } from '../lib/http-client';
import { deepMerge, Timed, Trace, forModule, maskEmail } from '../lib';
import { summarise } from '../integrations/assistant';
import { Patient, RegisterPatientDto, toListItem } from '../dto/patient.dto';
import type { Page } from '../dto/requests';
import { repositories, Repositories } from '../repositories';

const log = forModule('patients');

export class PatientService {
  constructor(private readonly repos: Pick<Repositories, 'patients'> = repositories) {}

  @Timed
  search(name: string, page: Page): Promise<Patient[]> {
    return this.repos.patients.searchByName(name, page);
  }

  async suggest(prefix: string) {
    return this.repos.patients.suggest(prefix);
  }

  async suggestLabels(prefix: string) {
    const rows = await this.repos.patients.suggest(prefix);
    return rows.map(toListItem);
  }

  @Trace('patients.register')
  async register(dto: RegisterPatientDto, clinicId: number): Promise<Patient> {
    const [existing] = await this.repos.patients.findByInsuranceNumber(dto.insuranceNumber);
    if (existing) {
      throw new HttpError(409, `${dto.describe()} is already registered as ${existing.insuranceNumber}`);
    }
    const patient = await this.repos.patients.insert(dto, clinicId);
    log.info({ id: patient.id, clinicId }, 'registered');
    return patient;
  }

  async get(id: string): Promise<Patient> {
    const patient = await this.repos.patients.findById(id);
    if (!patient) {
      throw new HttpError(404, `No patient ${Number(id)}`);
    }
    return patient;
  }

  many(ids: string[]): Promise<Patient[]> {
    return this.repos.patients.findByIds(ids);
  }

  async updatePreferences(id: string, changes: Record<string, unknown>) {
    const patient = await this.get(id);
    const merged = deepMerge(patient.preferences ?? {}, changes);
    await this.repos.patients.savePreferences(id, merged);
    return merged;
  }

  patch(id: string, changes: Record<string, unknown>) {
    return this.repos.patients.patch(id, changes);
  }

  async patchContact(id: string, changes: Record<string, unknown>) {
    await this.repos.patients.patchContact(id, changes);
    const { email } = await this.get(id);
    log.info({ id, email: maskEmail(email) }, 'contact changed');
  }

  async referral(id: string, notes: string): Promise<string> {
    const patient = await this.get(id);
    try {
      return await summarise(patient, notes);
    } catch (reason) {
      log.error({ patient }, 'assistant unavailable');
      bus.publish('assistant.failed', { patient, reason: reason as Error });
      return notes;
    }
  }
}
