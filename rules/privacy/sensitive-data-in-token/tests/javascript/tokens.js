const jwt = require('jsonwebtoken');
const simple = require('jwt-simple');
const { SignJWT } = require('jose');

const secret = process.env.JWT_SECRET;

function one(user) {
  // finding: sensitive-data-in-token
  return jwt.sign({ id: user.id, password: user.password }, secret);
}

function two(patient) {
  // finding: sensitive-data-in-token
  return jwt.sign({ patient: { id: patient.id, diagnosis: patient.diagnosis } }, secret);
}

function three(user) {
  // finding: sensitive-data-in-token
  return simple.encode({ sub: user.id, email: user.email }, secret);
}

async function four(customer, key) {
  // finding: sensitive-data-in-token
  return new SignJWT({ iban: customer.iban }).setProtectedHeader({ alg: 'ES256' }).sign(key);
}

function five(body) {
  const claims = { user: body.user, passwort: body.passwort };
  // finding: sensitive-data-in-token
  return jwt.sign(claims, secret, { expiresIn: '1h' });
}

function six(person) {
  // finding: sensitive-data-in-token
  return jwt.sign({ born: person.birthDate }, secret);
}

function id(user) {
  // ok: sensitive-data-in-token
  return jwt.sign({ sub: user.id, role: user.role }, secret);
}

function flags(user) {
  // ok: sensitive-data-in-token
  return jwt.sign({ sub: user.id, emailVerified: user.emailVerified, mustChangePassword: true }, secret);
}

function session(req) {
  // ok: sensitive-data-in-token
  return jwt.sign({ sid: req.sessionID }, secret, { audience: 'portal' });
}

function read(token) {
  // ok: sensitive-data-in-token
  return jwt.verify(token, secret).email;
}

function product(item) {
  // ok: sensitive-data-in-token
  return simple.encode({ product: item.name, language: item.language }, secret);
}

function reset(user, passwordVersion) {
  // ok: sensitive-data-in-token
  return jwt.sign({ sub: user.id, passwordVersion }, secret);
}

module.exports = { one, two, three, four, five, six, id, flags, session, read, product, reset };
