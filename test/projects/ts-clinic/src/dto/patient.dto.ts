import { ageBand, pseudonym } from '../lib/mask';

export interface Patient {
  id: string;
  clinicId: number;
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  dateOfBirth: string;
  nationalId: string;
  insuranceNumber: string;
  address: string;
  diagnosis?: string;
  preferences?: Record<string, any>;
}

const NAME = /^([\p{L}]+[ '-]?)+$/u;
const POSTCODE = /^\d{5}$/;

export class RegisterPatientDto {
  private constructor(
    readonly firstName: string,
    readonly lastName: string,
    readonly email: string,
    readonly phone: string,
    readonly dateOfBirth: string,
    readonly insuranceNumber: string,
    readonly postcode: string,
  ) {}

  static from(body: any): RegisterPatientDto {
    const { firstName, lastName, email, phone, dateOfBirth, insuranceNumber, postcode } = body;
    if (!NAME.test(lastName)) {
      throw new RangeError('lastName has unexpected characters');
    }
    if (!POSTCODE.test(postcode)) {
      throw new RangeError('postcode must have five digits');
    }
    return new RegisterPatientDto(firstName, lastName, email, phone, dateOfBirth, insuranceNumber, postcode);
  }

  get fullName(): string {
    return `${this.firstName} ${this.lastName}`;
  }

  describe(): string {
    return `${this.fullName}, ${this.dateOfBirth}, ${this.phone}`;
  }
}

export const toListItem = (patient: Patient) => ({
  id: patient.id,
  label: `${patient.lastName}, ${patient.firstName.charAt(0)}.`,
});

export const toResearchRow = ({ id, dateOfBirth, clinicId }: Patient) => ({
  subject: pseudonym(id),
  age: ageBand(dateOfBirth),
  clinicId,
});
