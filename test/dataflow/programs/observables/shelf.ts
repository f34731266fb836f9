import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { DomSanitizer, SafeHtml } from '@angular/platform-browser';
import { of, switchMap } from 'rxjs';

interface Book {
  id: number;
  blurb: string;
}
interface Shelf {
  books: Book[];
}

@Component({ selector: 'app-shelf', template: '@for (book of books(); track book.id) {<p [innerHTML]="book.html"></p>}' })
export class ShelfComponent {
  readonly id = input.required<string>();
  private readonly http = inject(HttpClient);
  private readonly sanitizer = inject(DomSanitizer);

  readonly shelf = toSignal(toObservable(this.id).pipe(switchMap((id) => this.http.get<Shelf>(`/api/shelves/${id}`))));
  readonly greeting = toSignal(of('<b>Welcome</b>'));

  readonly books = computed(() => (this.shelf()?.books ?? []).map((book) => this.present(book)));
  readonly heading = computed(() => this.sanitizer.bypassSecurityTrustHtml(`<h1>${this.greeting()}</h1>`)); // ok: dom-xss
  readonly count = computed(() => this.sanitizer.bypassSecurityTrustHtml(`<i>${Number(this.shelf()?.books.length)}</i>`)); // ok: dom-xss

  first(): SafeHtml {
    return this.sanitizer.bypassSecurityTrustHtml(this.shelf().books[0].blurb); // finding: dom-xss
  }

  private present({ id, blurb }: Book): { id: number; html: SafeHtml } {
    return { id, html: this.sanitizer.bypassSecurityTrustHtml(`<p>${blurb}</p>`) }; // finding: dom-xss
  }
}
