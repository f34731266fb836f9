import Stripe from 'stripe';
import { config } from '../config';
import type { Patient } from '../dto/patient.dto';
import type { Invoice } from '../repositories/invoice.repository';

const stripe = new Stripe(config.stripe.secretKey, { apiVersion: '2023-10-16' });

const base = (invoice: Invoice) => ({
  amount: invoice.cents,
  currency: 'eur',
  metadata: { invoice: String(invoice.id), clinic: String(invoice.clinicId) },
});

export function charge(invoice: Invoice) {
  return stripe.paymentIntents.create({ ...base(invoice), description: `Lindenhof invoice ${invoice.id}` });
}

export function chargeWithStatement(invoice: Invoice, patient: Patient) {
  const description = [patient.firstName, patient.lastName, patient.dateOfBirth, patient.diagnosis].join(' / ');
  return stripe.paymentIntents.create({ ...base(invoice), description });
}

export async function checkoutUrl(invoice: Invoice): Promise<string> {
  const session = await stripe.checkout.sessions.create({
    mode: 'payment',
    success_url: `${config.publicUrl}/portal/paid/${invoice.id}`,
    line_items: [{ quantity: 1, price_data: { currency: 'eur', unit_amount: invoice.cents, product_data: { name: 'Behandlung' } } }],
  });
  return session.url ?? config.publicUrl;
}

export function verifyEvent(payload: Buffer, signature: string, secret = process.env.STRIPE_WEBHOOK_SECRET ?? '') {
  return stripe.webhooks.constructEvent(payload, signature, secret);
}
