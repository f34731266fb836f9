import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';

@Injectable({ providedIn: 'root' })
export class GuestBook {
  private readonly http = inject(HttpClient);

  find(email: string) {
    return this.http.get('/api/guests', { params: { email } }); // finding: personal-data-in-url
  }

  page(number: number) {
    return this.http.get('/api/guests', { params: { number } }); // ok: personal-data-in-url
  }
}
