import type { Collection, Db } from 'mongodb';

export interface Berth {
  code: string;
  pier: string;
  holder_birth_date: string;
  password_hash: string;
}

export class Store {
  private readonly berths: Collection<Berth>;

  constructor(db: Db) {
    this.berths = db.collection<Berth>('berths');
  }

  async byCode(code: string): Promise<Berth | null> {
    // ok: nosql-injection
    return this.berths.findOne({ code });
  }

  async byRegister(register: string): Promise<Berth[]> {
    // ok: nosql-injection
    return this.berths.find({ register }).toArray();
  }

  async byFilter(filter: any): Promise<Berth[]> {
    // finding: nosql-injection
    return this.berths.find({ pier: filter }).toArray();
  }
}
