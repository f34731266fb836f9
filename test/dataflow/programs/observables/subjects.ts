import { BehaviorSubject, Subject } from 'rxjs';

export class Notes {
  private readonly latest = new BehaviorSubject<string>('');
  private readonly counts = new BehaviorSubject<number>(0);
  private readonly sent = new Subject<string>();
  readonly sent$ = this.sent.asObservable();
  readonly counts$ = this.counts.asObservable();

  load() {
    this.latest.next(window.location.hash);
    this.sent.next(window.location.search);
    this.counts.next(Number(window.location.hash));
  }

  showLatest(page: HTMLElement) {
    // finding: dom-xss
    page.innerHTML = this.latest.value;
    // finding: dom-xss
    page.innerHTML = this.latest.getValue();
    // ok: dom-xss
    page.textContent = this.latest.value;
    // ok: dom-xss
    page.innerHTML = String(this.counts.value);
  }

  watch(page: HTMLElement) {
    this.sent$.subscribe((note) => {
      // finding: dom-xss
      page.innerHTML = note;
    });
    this.counts$.subscribe((count) => {
      // ok: dom-xss
      page.innerHTML = `<b>${count}</b>`;
    });
  }
}

const notes = new Notes();
notes.load();
notes.watch(document.body);
notes.showLatest(document.body);
