interface Subscriber {
  id: string;
  email: string;
  phoneNumber: string;
}

/** Masks that one match of a pattern puts in place of most of a text. */
export function greeted(subscriber: Subscriber): void {
  console.log(subscriber.email.replace(/^(.).*(@.*)$/, '$1***$2')); // ok: personal-data-in-log
  console.log(subscriber.email.replace(/(.{2}).+(@.+)/, '$1***$2')); // ok: personal-data-in-log
  console.log(subscriber.email.replace(/^(..).*@/, '$1***@')); // ok: personal-data-in-log
  console.log(subscriber.email.replace(/^[^@]+/, '***')); // ok: personal-data-in-log
  console.log(subscriber.phoneNumber.replace(/^.*(?=.{4})/, '***')); // ok: personal-data-in-log
}

/** One word, one digit or the end goes, and the rest tells who it is. */
export function greetedByName(subscriber: Subscriber): void {
  console.log(subscriber.email.replace(/^\w+\./, '***')); // finding: personal-data-in-log
  console.log(subscriber.email.replace(/(.*)@.*/, '$1***')); // finding: personal-data-in-log
  console.log(subscriber.email.replace(/^(.*)$/, '***$1')); // finding: personal-data-in-log
  console.log(subscriber.email.replace(/^.+?@/, 'at ')); // finding: personal-data-in-log
  console.log(subscriber.phoneNumber.replace(/\d{3}/, '***')); // finding: personal-data-in-log
}
