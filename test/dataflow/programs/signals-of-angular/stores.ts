import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { HttpClient } from '@angular/common/http';
import { DomSanitizer } from '@angular/platform-browser';
import { ActivatedRoute } from '@angular/router';

export interface Guest {
  firstName: string;
  email: string;
  phone: string;
}

export interface Board {
  layout: 'week' | 'day';
  onlyFree: boolean;
}

@Injectable({ providedIn: 'root' })
export class Guests {
  private readonly http = inject(HttpClient);
  private readonly state = signal<Guest | null>(null);
  readonly guest = this.state.asReadonly();
  readonly greeting = computed(() => `Hi ${this.state()?.firstName ?? 'there'}`);

  constructor() {
    effect(() => {
      const current = this.state();
      if (current) {
        localStorage.setItem('guest', JSON.stringify(current)); // finding: personal-data-in-browser-storage
      }
    });
  }

  refresh(): void {
    this.http.get<Guest>('/api/me').subscribe((guest) => this.state.set(guest));
  }
}

@Injectable({ providedIn: 'root' })
export class Boards {
  private readonly state = signal<Board>({ layout: 'week', onlyFree: false });

  change(patch: Partial<Board>): void {
    this.state.update((board) => ({ ...board, ...patch }));
    localStorage.setItem('board', JSON.stringify(this.state())); // ok: personal-data-in-browser-storage
  }
}

@Injectable()
export class Notes {
  private readonly dom = inject(DomSanitizer);
  private readonly route = inject(ActivatedRoute);
  private readonly text = signal('');
  private readonly other = signal('none');

  open(): void {
    this.text.set(this.route.snapshot.queryParams['text']);
    this.other.update((old) => `${old}!`);
  }

  show() {
    const other = this.dom.bypassSecurityTrustHtml(this.other()); // ok: dom-xss
    const page = this.dom.bypassSecurityTrustHtml(this.text()); // finding: dom-xss
    return [other, page];
  }
}
