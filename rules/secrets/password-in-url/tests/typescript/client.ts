import got from 'got';

interface Credentials {
  user: string;
  password: string;
}

export class LegacyClient {
  constructor(private readonly base: string) {}

  login(credentials: Credentials) {
    // finding: password-in-url
    return got(`${this.base}/auth/${credentials.user}/${credentials.password}`);
  }

  report(apiToken: string) {
    // finding: password-in-url
    return got.get(`${this.base}/report`, { searchParams: { apiToken } });
  }

  me(apiToken: string) {
    // ok: password-in-url
    return got(`${this.base}/me`, { headers: { 'x-token': apiToken } });
  }

  change(credentials: Credentials) {
    // ok: password-in-url
    return got.post(`${this.base}/password`, { json: credentials });
  }
}
