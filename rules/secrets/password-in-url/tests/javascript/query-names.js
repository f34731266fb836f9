export class Rates {
  constructor(settings) {
    this.key = settings.feed;
    this.plan = settings.plan;
  }

  written() {
    // finding: password-in-url
    return fetch(`https://a.example/x?plan=1&api_key=${this.key}`);
  }

  plans() {
    // ok: password-in-url
    return fetch(`https://a.example/x?plan=${this.plan}`);
  }

  ids() {
    // ok: password-in-url
    return fetch(`https://a.example/x?api_key_id=${this.key}`);
  }
}
