import {
  HttpClient,
  type HttpHandler,
  type HttpInterceptor,
  type HttpInterceptorFn,
  type HttpRequest,
  provideHttpClient,
  withInterceptors,
} from '@angular/common/http';
import { inject, Injectable } from '@angular/core';

@Injectable()
export class Tracing implements HttpInterceptor {
  intercept(req: HttpRequest<unknown>, next: HttpHandler) {
    console.log(req.url, req.body); // finding: password-in-log
    return next.handle(req);
  }
}

const traced: HttpInterceptorFn = (req, next) => {
  console.log(req.body); // finding: password-in-log
  console.log(req.url); // ok: log-injection
  return next(req);
};
const quiet: HttpInterceptorFn = (req, next) => {
  console.log(req.method); // ok: password-in-log
  return next(req);
};
export const providers = [provideHttpClient(withInterceptors([traced, quiet]))];

@Injectable({ providedIn: 'root' })
export class Gate {
  private readonly http = inject(HttpClient);
  enter(login: string, password: string) {
    return this.http.post('/api/enter', { login, password });
  }
}
