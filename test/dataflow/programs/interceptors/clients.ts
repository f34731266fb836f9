import axios, { type AxiosInstance, type InternalAxiosRequestConfig } from 'axios';
import pino from 'pino';

const log = pino();

abstract class Client {
  protected readonly http: AxiosInstance;
  constructor(baseURL: string) {
    this.http = axios.create({ baseURL });
    this.http.interceptors.request.use((call) => this.trace(call));
  }
  private trace(call: InternalAxiosRequestConfig): InternalAxiosRequestConfig {
    log.debug({ body: call.data }, call.url); // finding: password-in-log
    log.debug({ method: call.method }, call.url); // ok: password-in-log
    return call;
  }
}

export class Harbour extends Client {
  constructor(private readonly settings: { user: string; password: string }) {
    super('https://harbour.example');
  }
  async signIn(): Promise<void> {
    const { user, password } = this.settings;
    await this.http.post('/session', { user, password });
  }
}

const tides = axios.create();
tides.interceptors.request.use((call) => {
  log.debug({ body: call.data }, 'tides'); // ok: password-in-log
  return call;
});
export const ask = (hours: number) => tides.post('https://tides.example', { hours });

axios.interceptors.response.use(
  (answer) => answer,
  (fault) => {
    log.warn({ sent: fault.config.data }, 'refused'); // finding: password-in-log
    throw fault;
  },
);
export const enter = (login: string, password: string) => axios.post('https://gate.example/enter', { login, password });
