/** Who gets the data of a finding, in words. */
import { recipientText, type JudgedRecipient } from '../engine/index.js';

/** `@sentry/node (not approved), api.example.com (approved)` */
export function recipientsText(recipients: readonly JudgedRecipient[]): string {
  return recipients.map((one) => `${recipientText(one)} (${one.isApproved ? '' : 'not '}approved)`).join(', ');
}
