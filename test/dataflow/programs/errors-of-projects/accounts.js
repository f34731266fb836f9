import { randomBytes } from 'node:crypto';

export class ProvisioningFailed extends Error {
  constructor(account, cause) {
    super('the directory refused the account', { cause });
    this.account = account;
  }
}

export class FacultyUnknown extends Error {
  constructor(faculty) {
    super('no such faculty');
    this.faculty = faculty;
  }
}

export async function provision(directory, { uid, faculty }) {
  if (!(await directory.knows(faculty))) throw new FacultyUnknown(faculty);
  const account = { uid, userPassword: randomBytes(9).toString('base64url') };
  try {
    await directory.createAccount(account);
  } catch (error) {
    throw new ProvisioningFailed(account, error);
  }
}
