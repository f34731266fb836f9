import { DOCUMENT } from '@angular/common';
import { Component, Inject } from '@angular/core';
import { ActivatedRoute } from '@angular/router';

@Component({ selector: 'app-leave', template: '' })
export class LeaveComponent {
  constructor(
    private readonly route: ActivatedRoute,
    @Inject(DOCUMENT) private readonly document: Document,
  ) {}

  leave(): void {
    const next = this.route.snapshot.queryParams['next'];
    this.document.location.href = `/trips/${encodeURIComponent(next)}`; // ok: open-redirect
    this.document.location.href = next; // finding: open-redirect
  }
}

export function showLink(link: HTMLElement): void {
  const next = new URLSearchParams(location.search).get('next') ?? '/';
  link.setAttribute('title', next); // ok: open-redirect
  link.setAttribute('href', `/trips?from=${encodeURIComponent(next)}`); // ok: open-redirect
  link.setAttribute('href', next); // finding: open-redirect
}
