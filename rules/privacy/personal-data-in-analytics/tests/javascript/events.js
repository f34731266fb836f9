const { Analytics } = require('@segment/analytics-node');
const Mixpanel = require('mixpanel');
const ReactGA = require('react-ga');
const amplitude = require('@amplitude/analytics-node');
const { PostHog } = require('posthog-node');

const segment = new Analytics({ writeKey: process.env.SEGMENT_KEY });
const mixpanel = Mixpanel.init(process.env.MIXPANEL_TOKEN);
const posthog = new PostHog(process.env.POSTHOG_KEY);

function identify(user) {
  // finding: personal-data-in-analytics
  segment.identify({ userId: user.id, traits: { email: user.email, plan: user.plan } });
  // finding: personal-data-in-analytics
  mixpanel.people.set(user.id, { $phone: user.phoneNumber });
  // finding: personal-data-in-analytics
  amplitude.identify(new amplitude.Identify().set('birthday', user.birthDate));
  // finding: personal-data-in-analytics
  posthog.capture({ distinctId: user.email, event: 'login' });
}

function page(customer) {
  // finding: personal-data-in-analytics
  gtag('event', 'purchase', { customer_email: customer.email });
  // finding: personal-data-in-analytics
  window.dataLayer.push({ event: 'login', name: customer.fullName });
  // finding: personal-data-in-analytics
  ReactGA.event({ category: 'profile', action: 'open', label: customer.lastName });
  // finding: personal-data-in-analytics
  fbq('track', 'Lead', { em: customer.email });
}

function anonymous(user, order) {
  // ok: personal-data-in-analytics
  segment.track({ userId: user.id, event: 'ordered', properties: { total: order.total, items: order.items.length } });
  // ok: personal-data-in-analytics
  mixpanel.track('ordered', { distinct_id: user.id, product: order.productName });
  // ok: personal-data-in-analytics
  gtag('event', 'purchase', { value: order.total, currency: 'EUR' });
  // ok: personal-data-in-analytics
  window.dataLayer.push({ event: 'page', page: order.page, language: order.language });
  // ok: personal-data-in-analytics
  posthog.capture({ distinctId: user.id, event: 'signup', properties: { hasPhone: user.hasPhone, emailVerified: user.emailVerified } });
  // ok: personal-data-in-analytics
  segment.track({ userId: user.id, event: 'mail opened', properties: { emailTemplate: order.emailTemplate } });
}

module.exports = { identify, page, anonymous };
