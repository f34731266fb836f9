const Sentry = require('@sentry/node');
const Rollbar = require('rollbar');
const Bugsnag = require('@bugsnag/js');
const tracer = require('dd-trace').init();
const newrelic = require('newrelic');
const { WebClient } = require('@slack/web-api');
const Stripe = require('stripe');
const algoliasearch = require('algoliasearch');

const rollbar = new Rollbar(process.env.ROLLBAR_TOKEN);
const slack = new WebClient(process.env.SLACK_TOKEN);
const stripe = new Stripe(process.env.STRIPE_KEY);
const index = algoliasearch('app', process.env.ALGOLIA_KEY).initIndex('customers');

function errors(error, user) {
  // finding: personal-data-to-third-party
  Sentry.setUser({ email: user.email });
  // finding: personal-data-to-third-party
  Sentry.captureMessage('login failed for ' + user.email);
  // finding: personal-data-to-third-party
  rollbar.error(error, { person: { name: user.fullName } });
  // finding: personal-data-to-third-party
  Bugsnag.leaveBreadcrumb('call', { phone: user.phoneNumber });
  // finding: personal-data-to-third-party
  newrelic.addCustomAttribute('iban', user.iban);
}

function scope(user) {
  Sentry.withScope((inner) => {
    // finding: personal-data-to-third-party
    inner.setExtra('birthDate', user.birthDate);
  });
}

async function services(patient) {
  // finding: personal-data-to-third-party
  await slack.chat.postMessage({ channel: 'desk', text: `${patient.lastName} has arrived` });
  // finding: personal-data-to-third-party
  await stripe.customers.create({ email: patient.email, metadata: { insurance: patient.versichertennummer } });
  // finding: personal-data-to-third-party
  await index.saveObject({ objectID: patient.id, diagnosis: patient.diagnosis });
}

function safeErrors(error, user) {
  // ok: personal-data-to-third-party
  Sentry.setUser({ id: user.id });
  // ok: personal-data-to-third-party
  Sentry.captureException(error);
  // ok: personal-data-to-third-party
  rollbar.error(error, { account: user.id, plan: user.plan });
  // ok: personal-data-to-third-party
  Bugsnag.leaveBreadcrumb('opened', { page: user.page, emailVerified: user.emailVerified });
  // ok: personal-data-to-third-party
  tracer.scope().active().setTag('tenant', user.tenantId);
}

async function safeServices(order, product) {
  // ok: personal-data-to-third-party
  await slack.chat.postMessage({ channel: 'desk', text: `order ${order.number} has arrived` });
  // ok: personal-data-to-third-party
  await stripe.customers.create({ email: order.email, metadata: { order: order.number } });
  // ok: personal-data-to-third-party
  await index.saveObject({ objectID: product.id, name: product.name, brand: product.brandName });
}

module.exports = { errors, scope, services, safeErrors, safeServices };
