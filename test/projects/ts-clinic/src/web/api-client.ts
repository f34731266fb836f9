export interface PatientDto {
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  dateOfBirth: string;
  insuranceNumber: string;
}

export interface MessageDto {
  id: string;
  author: string;
  subject: string;
  html: string;
  text: string;
  link: string;
}

type Query = Record<string, string | number>;

const FEED = 'ws://live.lindenhof-clinics.com/waiting-room';
const STATUS = 'wss://status.lindenhof-clinics.com/feed';

export class ApiClient {
  private token?: string;

  constructor(private readonly base = '/api') {}

  authorize(token: string): this {
    this.token = token;
    return this;
  }

  private async send<T>(path: string, init: RequestInit = {}): Promise<T> {
    const headers = new Headers(init.headers);
    if (this.token) headers.set('Authorization', `Bearer ${this.token}`);
    const response = await fetch(this.base + path, { ...init, headers });
    if (!response.ok) {
      throw new Error(`Request failed with ${response.status}`);
    }
    return response.json() as Promise<T>;
  }

  private get<T>(path: string, query: Query = {}): Promise<T> {
    const search = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`).join('&');
    return this.send<T>(search ? `${path}?${search}` : path);
  }

  lookup(patient: Pick<PatientDto, 'email' | 'dateOfBirth'>): Promise<PatientDto[]> {
    return this.get('/patients', { email: patient.email, birthday: patient.dateOfBirth });
  }

  patient(id: string): Promise<PatientDto> {
    return this.get(`/patients/${encodeURIComponent(id)}`, { view: 'card' });
  }

  register(patient: Omit<PatientDto, 'id'>): Promise<{ id: string }> {
    return this.send('/patients', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(patient) });
  }

  thread(id: string): Promise<MessageDto[]> {
    return this.get(`/threads/${encodeURIComponent(id)}`);
  }

  waitingRoom(handler: (text: string) => void): () => void {
    const socket = new WebSocket(FEED);
    socket.onmessage = ({ data }) => handler(String(data));
    return () => socket.close();
  }

  status(): WebSocket {
    return new WebSocket(STATUS);
  }
}

export const api = new ApiClient();
