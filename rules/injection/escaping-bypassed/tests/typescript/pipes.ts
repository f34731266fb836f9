import { Component, Input, Pipe } from '@angular/core';
import { DomSanitizer, SafeHtml, SafeResourceUrl } from '@angular/platform-browser';
import DOMPurify from 'dompurify';

@Pipe({ name: 'trustHtml' })
export class TrustHtmlPipe {
  constructor(private readonly sanitizer: DomSanitizer) {}

  transform(html: string): SafeHtml {
    // finding: escaping-bypassed
    return this.sanitizer.bypassSecurityTrustHtml(html);
  }
}

@Pipe({ name: 'trustFrame' })
export class TrustFramePipe {
  constructor(private readonly sanitizer: DomSanitizer) {}

  transform(address: string): SafeResourceUrl {
    // finding: escaping-bypassed
    return this.sanitizer.bypassSecurityTrustResourceUrl(address);
  }
}

@Pipe({ name: 'cleanHtml' })
export class CleanHtmlPipe {
  constructor(private readonly sanitizer: DomSanitizer) {}

  transform(html: string): SafeHtml {
    const clean = DOMPurify.sanitize(html);
    // ok: escaping-bypassed
    return this.sanitizer.bypassSecurityTrustHtml(clean);
  }
}

@Pipe({ name: 'map' })
export class MapPipe {
  constructor(private readonly sanitizer: DomSanitizer) {}

  transform(place: string): SafeResourceUrl {
    // ok: escaping-bypassed
    return this.sanitizer.bypassSecurityTrustResourceUrl(`https://maps.clinic.example/embed?q=${encodeURIComponent(place)}`);
  }
}

export class IconRegistry {
  constructor(private readonly sanitizer: DomSanitizer) {}

  private trusted(svg: string): SafeHtml {
    // ok: escaping-bypassed
    return this.sanitizer.bypassSecurityTrustHtml(svg);
  }

  close(): SafeHtml {
    return this.trusted('<svg><path d="M0 0L9 9"/></svg>');
  }

  preview(file: Blob): SafeResourceUrl {
    // ok: escaping-bypassed
    return this.sanitizer.bypassSecurityTrustResourceUrl(URL.createObjectURL(file));
  }
}

@Component({ selector: 'note-text', template: '<div [innerHTML]="shown"></div>' })
export class NoteTextComponent {
  @Input() text = '';
  heading = '<h2>Note</h2>';
  shown: SafeHtml = '';
  title: SafeHtml = '';

  constructor(private readonly sanitizer: DomSanitizer) {}

  ngOnChanges(): void {
    const given = this.text;
    // finding: escaping-bypassed
    this.shown = this.sanitizer.bypassSecurityTrustHtml(given);
    // ok: escaping-bypassed
    this.title = this.sanitizer.bypassSecurityTrustHtml(this.heading);
  }
}
