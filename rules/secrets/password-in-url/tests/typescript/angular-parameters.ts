import { HttpClient, HttpParams } from '@angular/common/http';

interface SignIn {
  login: string;
  password: string;
}

export class Sessions {
  constructor(private readonly http: HttpClient) {}

  open(form: SignIn) {
    let params = new HttpParams();
    for (const [key, value] of Object.entries(form)) params = params.set(key, value);
    // finding: password-in-url
    return this.http.get('/api/session', { params });
  }

  openAll(form: SignIn) {
    const params = new HttpParams({ fromObject: { ...form } });
    // finding: password-in-url
    return this.http.get('/api/session', { params });
  }

  post(form: SignIn) {
    // ok: password-in-url
    return this.http.post('/api/session', form);
  }

  list(page: string) {
    // ok: password-in-url
    return this.http.get('/api/sessions', { params: new HttpParams().set('page', page) });
  }
}
