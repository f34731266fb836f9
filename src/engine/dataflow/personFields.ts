/** Fields of Java that name a person by the part that they play: `record Donation(String donor, BigDecimal amount)`. */
import type { ClassIr, FieldIr } from '../ir/ir.js';

const PERSON =
  /^(?:donor|patient|pupil|employee|applicant|passenger|travell?er|volunteer|borrower|insured|beneficiary|deceased|attendee|claimant|student|citizen|nurse|complainant|plaintiff|defendant|prisoner|inmate|heir|spouse|lodger|renter|guest|policyholder|cardholder|mourner|bride|groom|caregiver|midwife|refugee|debtor|convict|payee)$/;

/** Does a text of this field say who somebody is? An object or a number under such a name says so elsewhere, or does not. */
export function namesPerson({ kind }: ClassIr, { name, type }: FieldIr): boolean {
  return kind !== 'interface' && kind !== 'enum' && type?.primitive === 'string' && !type.isArray && PERSON.test(name);
}
