const config = {
  // ok: hardcoded-credential
  password: process.env.DB_PASSWORD,
  // ok: hardcoded-credential
  jwtSecret: '',
  // ok: hardcoded-credential
  apiKey: 'YOUR_API_KEY',
  // ok: hardcoded-credential
  clientSecret: '<client-secret>',
  // ok: hardcoded-credential
  accessToken: '************',
  // ok: hardcoded-credential
  sessionSecret: 'SESSION_SECRET',
};

const labels = {
  // ok: hardcoded-credential
  password: 'Please enter your password',
  // ok: hardcoded-credential
  passwordLabel: 'Password',
  // ok: hardcoded-credential
  apiKey: 'API-Key',
  // ok: hardcoded-credential
  passwort: 'Passwort',
  // ok: hardcoded-credential
  newPassword: 'auth.form.new_password',
};

const routes = {
  // ok: hardcoded-credential
  resetPassword: '/account/reset-password',
  // ok: hardcoded-credential
  token: 'https://login.clinic.de/oauth2/v2.0/token',
};

// ok: hardcoded-credential
const inputType = 'password';

// ok: hardcoded-credential
const passwordField = document.querySelector('#password');

const headers = {
  // ok: hardcoded-credential
  apiKey: 'x-api-key',
  // ok: hardcoded-credential
  authorization: `Bearer ${process.env.TOKEN}`,
};

// ok: hardcoded-credential
const user = { password: '$2b$12$C6UzMDM.H6dfI/f/IKcEeO5GJ9cTrRkJ3F6O8yXlHZs1' };

// ok: hardcoded-credential
const privateKeyHeader = '-----BEGIN PRIVATE KEY-----';

// ok: hardcoded-credential
const local = 'postgres://postgres:postgres@localhost:5432/test';

// ok: hardcoded-credential
const tokenType = 'urn:ietf:params:oauth:token-type:access_token';

// ok: hardcoded-credential
const commit = '9b2f4a7c1d8e3f6a5b4c3d2e1f0a9b8c7d6e5f4a';

function login(form) {
  // ok: hardcoded-credential
  if (form.password === '') throw new Error('password is missing');
  // ok: hardcoded-credential
  return form.token !== 'undefined';
}

// ok: hardcoded-credential
const secretName = 'projects/clinic/secrets/jwt/versions/latest';

module.exports = { config, labels, routes, inputType, passwordField, headers, user, privateKeyHeader, local, tokenType, commit, login, secretName };
