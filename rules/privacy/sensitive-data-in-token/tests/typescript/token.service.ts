import { sign } from 'jsonwebtoken';

interface Person {
  readonly id: string;
  readonly taxId: string;
  readonly roles: readonly string[];
}

export class TokenService {
  constructor(private readonly secret: string) {}

  issue(person: Person): string {
    // finding: sensitive-data-in-token
    return sign({ sub: person.id, tax: person.taxId }, this.secret);
  }

  issueSafely(person: Person): string {
    // ok: sensitive-data-in-token
    return sign({ sub: person.id, roles: person.roles }, this.secret);
  }

  issueForDesk(clerk: { readonly employeeId: string; readonly deskId: string }): string {
    // ok: sensitive-data-in-token
    return sign({ employeeId: clerk.employeeId, deskId: clerk.deskId }, this.secret);
  }
}
