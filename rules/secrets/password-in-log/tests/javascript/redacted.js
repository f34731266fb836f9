const pino = require('pino');

const hiding = pino({ level: 'info', redact: ['credentials.password', '*.passphrase'] });
const censoring = pino({ redact: { paths: ['form["password"]'], censor: '***' } });
const plain = pino({ level: 'info' });

function bound(name, password, passphrase) {
  // ok: password-in-log
  hiding.info({ name, credentials: { password, kind: 'directory' } }, 'bound');
  // ok: password-in-log
  hiding.child({ part: 'ldap' }).info({ key: { passphrase } }, 'bound');
  // finding: password-in-log
  hiding.info({ name, password }, 'bound');
  // ok: password-in-log
  censoring.info({ form: { password } });
  // finding: password-in-log
  censoring.info({ credentials: { password } });
  // finding: password-in-log
  plain.info({ credentials: { password } }, 'bound');
}

function renewed(accessToken, password) {
  // ok: password-in-log
  console.log(`renewed ${accessToken.slice(0, 8)}...`);
  // ok: password-in-log
  console.log('renewed', (accessToken || '').toString().substr(0, 6) + '...');
  // finding: password-in-log
  console.log(`renewed ${accessToken}...`);
  // finding: password-in-log
  console.log(`tried ${password.slice(0, 3)}...`);
}

module.exports = { bound, renewed };
