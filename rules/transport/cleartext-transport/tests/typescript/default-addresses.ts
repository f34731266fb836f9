// finding: cleartext-transport
const BASE = 'http://api.loyalty-partner.com/v2';
const SECURE = 'https://api.loyalty-partner.com/v2';

export class LoyaltyApi {
  constructor(private readonly base: string = BASE) {}
  points(card: string) {
    return fetch(`${this.base}/cards/${card}`).then((r) => r.json());
  }
}

export class PartnerApi {
  constructor(private readonly base: string = SECURE) {}
  points(card: string) {
    // ok: cleartext-transport
    return fetch(`${this.base}/cards/${card}`).then((r) => r.json());
  }
}
