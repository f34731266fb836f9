const nodemailer = require('nodemailer');

const transport = nodemailer.createTransport({ host: 'smtp.shop.net', secure: true });
const base = process.env.PUBLIC_URL;

async function confirm(customer, token) {
  // finding: personal-data-in-url
  const link = `${base}/confirm?email=${encodeURIComponent(customer.email)}&token=${token}`;
  await transport.sendMail({ to: customer.email, subject: 'Please confirm', text: 'Open ' + link });
}

function unsubscribe(customer) {
  // finding: personal-data-in-url
  return base + '/news/off?mail=' + customer.email + '&list=all';
}

async function confirmByToken(customer, token) {
  // ok: personal-data-in-url
  const link = `${base}/confirm?token=${token}`;
  await transport.sendMail({ to: customer.email, subject: 'Please confirm', text: `Dear ${customer.email}, open ${link}` });
}

async function find(customer) {
  // ok: personal-data-in-url
  const address = `${base}/customers?email=${customer.email}`;
  // finding: personal-data-in-url
  return fetch(address);
}

function texts(customer) {
  return {
    // ok: personal-data-in-url
    write: `mailto:${customer.email}?subject=Order`,
    // ok: personal-data-in-url
    search: 'No result. Did you mean q=' + customer.email,
    // ok: personal-data-in-url
    sql: 'update customers set seen = ? where email=' + customer.email,
  };
}

module.exports = { confirm, unsubscribe, confirmByToken, find, texts };
