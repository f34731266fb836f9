import express from 'express';

const app = express();

app.get('/members/me', (req: any, res) => {
  const { email } = req.user;
  const at = email.lastIndexOf('@');
  console.log('provider', email.split('@')[1]); // ok: personal-data-in-log
  console.log('provider', email.split('@').pop()); // ok: personal-data-in-log
  console.log('provider', email.split('@').at(-1)); // ok: personal-data-in-log
  console.log('provider', email.slice(email.indexOf('@') + 1)); // ok: personal-data-in-log
  console.log('provider', email.substring(at + 1)); // ok: personal-data-in-log
  const [name, domain] = email.split('@');
  console.log('provider', domain); // ok: personal-data-in-log
  console.log('mailbox', name); // finding: personal-data-in-log
  console.log('mailbox', email.split('@')[0]); // finding: personal-data-in-log
  console.log('mailbox', email.split('@').shift()); // finding: personal-data-in-log
  console.log('mailbox', email.slice(0, at)); // finding: personal-data-in-log
  console.log('mailbox', email.slice(email.indexOf('.') + 1)); // finding: personal-data-in-log
  console.log('parts', email.split('.').pop()); // finding: personal-data-in-log
  res.end();
});
