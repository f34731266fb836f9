import { Component, ElementRef } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import { ActivatedRoute } from '@angular/router';
import { of } from 'rxjs';
import { filter, map } from 'rxjs/operators';
import { NotesService } from './notes.service.js';

@Component({ selector: 'app-page', template: '' })
export class Page {
  constructor(
    private readonly notes: NotesService,
    private readonly route: ActivatedRoute,
    private readonly sanitizer: DomSanitizer,
    private readonly host: ElementRef,
  ) {}
  show(): void {
    this.notes.notes().subscribe((texts) => {
      for (const text of texts) this.host.nativeElement.innerHTML = `<p>${text}</p>`; // finding: dom-xss
      this.host.nativeElement.textContent = texts[0]; // ok: dom-xss
    });
    this.notes.both().subscribe(({ note, count }) => {
      this.sanitizer.bypassSecurityTrustHtml(note.trim()); // finding: dom-xss
      this.sanitizer.bypassSecurityTrustHtml(`<b>${count[0]}</b>`); // ok: dom-xss
    });
    this.route.queryParamMap
      .pipe(
        map((params) => params.get('heading')),
        filter(Boolean),
      )
      .subscribe({
        next: (heading) => {
          this.host.nativeElement.innerHTML = heading; // finding: dom-xss
        },
      });
    this.route.paramMap.pipe(map((params) => Number(params.get('id')))).subscribe((id) => {
      this.host.nativeElement.innerHTML = id; // ok: dom-xss
    });
    of('<b>Welcome</b>').subscribe((text) => {
      this.host.nativeElement.innerHTML = text; // ok: dom-xss
    });
  }
}
