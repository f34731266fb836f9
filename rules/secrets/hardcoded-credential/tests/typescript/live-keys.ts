export const carrier = {
  base: 'https://api.carrier.example.com/v3',
  header: 'x-account-key',
  // finding: hardcoded-credential
  account: 'ck_live_9fQ2mZx71LrTb4WnVd8KsYp0',
} as const;

// finding: hardcoded-credential
export const parcels = new Map([['depot', 'acme_sk_live_4Qm8vZc1Lx7RnB2hYw9eKd5UoJf3']]);

// finding: hardcoded-credential
export const send = (text: string) => fetch('/texts', { headers: { 'x-from': 'texts-live-key-7Qm2xV9cKf4LrW8ZpD3nYs6H' }, body: text });

export const lists = [
  // finding: hardcoded-credential
  'secret_prod_Zt3Qm8vZc1Lx7RnB2hYw9eKd',
];

// what is fine

export const shown = {
  // ok: hardcoded-credential
  account: 'pk_live_9fQ2mZx71LrTb4WnVd8KsYp0',
  // ok: hardcoded-credential
  trial: 'ck_test_9fQ2mZx71LrTb4WnVd8KsYp0',
  // ok: hardcoded-credential
  customer: 'cus_live_9fQ2mZx71LrTb4WnVd8KsYp0',
  // ok: hardcoded-credential
  plan: 'plan_prod_9fQ2mZx71LrTb4WnVd8KsYp0',
  // ok: hardcoded-credential
  build: 'release-prod-3f9a1c27d04be5586aa1',
  // ok: hardcoded-credential
  topic: 'auth_live_notificationsOfCustomers',
  // ok: hardcoded-credential
  mask: 'ck_live_xxxxxxxxxxxxxxxxxxxxxxxx',
  // ok: hardcoded-credential
  setting: 'token_prod_rotation_interval_hours',
};
