import xpath from 'xpath';
import type { AxiosInstance } from 'axios';
import { claimsHosts, codeSystems, config } from '../config';
import { createClient, HttpError, logger, maskTail, toDom } from '../lib';
import type { Patient } from '../dto/patient.dto';

interface Parsed {
  evaluateString(context: { node: unknown; variables: Record<string, string> }): string;
}

const expressions = xpath as unknown as { parse(text: string): Parsed };

export class RegistryClient {
  private readonly base: string;

  constructor(base: string) {
    this.base = base.replace(/\/$/, '');
  }

  async version(): Promise<string> {
    const response = await fetch(`${this.base}/metadata`);
    return response.text();
  }
}

export class InsuranceService {
  private readonly lab: AxiosInstance = createClient('default', config.endpoints.labResults);
  private readonly orders = createClient('lab', 'https://orders.medlink-partners.com');
  private readonly clearing = createClient('clearing', 'https://clearing.kassen-hub.de');
  private readonly registry = createClient('registry', 'https://registry.kassen-hub.de');
  private readonly hospital = createClient('hospital', 'https://discharge.medlink-partners.com');
  private readonly hub = createClient('hub', 'https://hub.kassen-hub.de');

  async labResults(order: string) {
    const { data } = await this.lab.get(`/orders/${encodeURIComponent(order)}`, {
      params: { system: codeSystems.loinc },
      headers: { Authorization: 'Basic bGluZGVuaG9mOkxhYm9yMjAyMyE=' },
    });
    const state = await this.orders.get(`/state/${encodeURIComponent(order)}`);
    return { ...data, status: state.data.status };
  }

  async discharge(order: string) {
    const { data } = await this.hospital.get(`/discharge/${Number.parseInt(order, 10)}`);
    return data;
  }

  async hubStatus(): Promise<string> {
    const { status } = await this.hub.get('/status');
    return status === 200 ? 'up' : 'down';
  }

  async coverage(region: string, number: string) {
    const response = await fetch(`https://${region}.kassen-hub.de/coverage`, { method: 'POST', body: JSON.stringify({ number }) });
    return response.json();
  }

  async claimStatus(region: string, claim: number) {
    const host = Object.prototype.hasOwnProperty.call(claimsHosts, region) ? claimsHosts[region] : claimsHosts.north;
    const response = await fetch(`${host}/claims/${Math.trunc(claim)}`);
    return response.json();
  }

  async eligible(patient: Patient): Promise<boolean> {
    const query = new URLSearchParams({ surname: patient.lastName, birthdate: patient.dateOfBirth, kvnr: patient.insuranceNumber });
    const { data } = await this.registry.get(`/eligibility?${query}`);
    return Boolean(data.eligible);
  }

  async eligibleByPost(patient: Patient): Promise<boolean> {
    const { data } = await this.clearing.post('/eligibility', { ...this.toFhir(patient), birthDate: patient.dateOfBirth });
    return Boolean(data.eligible);
  }

  toFhir(patient: Patient) {
    logger.debug({ id: patient.id, number: maskTail(patient.insuranceNumber) }, 'fhir');
    return {
      resourceType: 'Patient',
      identifier: [{ system: codeSystems.insuranceNumber, value: patient.insuranceNumber }],
    };
  }

  fee(xml: string, code: string): string {
    return String(xpath.select(`string(//fee[@code='${code}']/@cents)`, toDom(xml)));
  }

  feeByNumber(xml: string, number: string): string {
    const position = Number.parseInt(number, 10);
    return String(xpath.select(`string(//fee[${position}]/@cents)`, toDom(xml)));
  }

  feeFor(xml: string, code: string): string {
    return expressions.parse('string(//fee[@code=$code]/@cents)').evaluateString({ node: toDom(xml), variables: { code } });
  }

  policies(xml: string, holder: string): string[] {
    const expression = ['//policy', `[holder="${holder}"]`, '/number/text()'].join('');
    const nodes = xpath.select(expression, toDom(xml)) as Node[];
    return nodes.map((node) => node.nodeValue ?? '');
  }

  requireActive(patient: Patient, active: boolean): void {
    if (!active) {
      throw new HttpError(422, `No active cover for ${patient.firstName} ${patient.lastName} (${patient.insuranceNumber})`);
    }
  }
}
