import type { Db } from 'mongodb';

interface Signup {
  email: string;
  name: string;
  dateOfBirth: string;
  maritalStatus: string;
}

export class MailingListRepository {
  constructor(private readonly db: Db) {}

  async add({ email, dateOfBirth, maritalStatus }: Signup): Promise<void> {
    // finding: personal-data-beyond-purpose
    await this.db.collection('members').insertOne({ email, dateOfBirth, maritalStatus });
  }

  async addAddress({ email, name }: Signup): Promise<void> {
    // ok: personal-data-beyond-purpose
    await this.db.collection('members').insertOne({ email, name, since: new Date() });
  }
}

export class ResidentRepository {
  constructor(private readonly db: Db) {}

  async add({ email, dateOfBirth, maritalStatus }: Signup): Promise<void> {
    // ok: personal-data-beyond-purpose
    await this.db.collection('residents').insertOne({ email, dateOfBirth, maritalStatus });
  }
}
