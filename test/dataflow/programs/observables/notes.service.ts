import { HttpClient } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { Observable, firstValueFrom, forkJoin } from 'rxjs';
import { catchError, map, scan, shareReplay, switchMap, tap, toArray } from 'rxjs/operators';

export interface Patient {
  id: number;
  email: string;
  diagnosis: string;
}
export interface Theme {
  colour: string;
  columns: number;
}

@Injectable({ providedIn: 'root' })
export class Drawer {
  put(name: string, content: unknown): void {
    sessionStorage.setItem(name, JSON.stringify(content)); // finding: personal-data-in-browser-storage
  }
  putTheme(content: unknown): void {
    sessionStorage.setItem('theme', JSON.stringify(content)); // ok: personal-data-in-browser-storage
  }
}

@Injectable({ providedIn: 'root' })
export class NotesService {
  constructor(
    private readonly http: HttpClient,
    private readonly drawer: Drawer,
  ) {}
  patient(): Observable<Patient> {
    return this.http.get<Patient>('/api/patient').pipe(
      tap({ next: (found) => this.drawer.put('patient', found) }),
      shareReplay(1),
    );
  }
  theme(): void {
    this.http
      .get<Theme>('/api/theme')
      .pipe(tap((theme) => this.drawer.putTheme(theme)))
      .subscribe();
  }
  async whole(): Promise<void> {
    const response = await firstValueFrom(this.http.get<Patient>('/api/patient', { observe: 'response' }));
    localStorage.setItem('mail', response.body.email); // finding: personal-data-in-browser-storage
    localStorage.setItem('id', String(response.body.id)); // ok: personal-data-in-browser-storage
  }
  notes(): Observable<string[]> {
    return this.http.get<{ text: string }>('/api/note').pipe(
      map((note) => note.text),
      scan((all, text) => `${all}<hr>${text}`, ''),
      catchError(() => ['']),
      toArray(),
    );
  }
  both(): Observable<unknown> {
    return this.http.get('/api/a').pipe(switchMap(() => forkJoin({ note: this.http.get<string>('/api/note'), count: [1] })));
  }
}
