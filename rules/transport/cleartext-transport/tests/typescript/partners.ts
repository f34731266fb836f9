import { request } from 'undici';

interface Settings {
  label: string;
  baseUrl: string;
}

const settings: Record<'county' | 'town', Settings> = {
  // finding: cleartext-transport
  county: { label: 'County', baseUrl: 'http://catalogue.county.org/api' },
  // ok: cleartext-transport
  town: { label: 'Town', baseUrl: 'https://catalogue.town.org/api' },
};

class Partner {
  constructor(private readonly own: Settings) {}
  ask(isbn: string) {
    return request(`${this.own.baseUrl}/holdings/${encodeURIComponent(isbn)}`);
  }
}

export class Partners {
  private readonly all: ReadonlyMap<string, Partner>;
  constructor(known: Record<string, Settings> = settings) {
    this.all = new Map(Object.entries(known).map(([name, own]) => [name, new Partner(own)]));
  }
  ask(isbn: string) {
    return Promise.all([...this.all.values()].map((partner) => partner.ask(isbn)));
  }
}

export const answers = new Partners().ask('9783161484100');
