const express = require('express');
const ldap = require('ldapjs');
const ldapEscape = require('ldap-escape');

const app = express();
app.use(express.json());
const client = ldap.createClient({ url: 'ldaps://directory.example' });
const GROUPS = new Set(['staff', 'guests']);

app.post('/login', (req, res) => {
  const { user, password } = req.body;
  // finding: ldap-injection
  client.bind('uid=' + user + ',ou=people,dc=example', password, (err) => res.json({ ok: !err }));
});

app.get('/search', (req, res) => {
  const options = { scope: 'sub', filter: '(&(objectClass=person)(cn=' + req.query.name + '))' };
  // finding: ldap-injection
  client.search('dc=example', options, (err, result) => result.on('end', () => res.end()));
});

app.get('/search/escaped', (req, res) => {
  const options = { filter: ldapEscape.filter`(cn=${req.query.name})` };
  // ok: ldap-injection
  client.search('dc=example', options, (err, result) => result.on('end', () => res.end()));
});

app.get('/search/object', (req, res) => {
  const filter = new ldap.EqualityFilter({ attribute: 'cn', value: req.query.name });
  // ok: ldap-injection
  client.search('dc=example', { filter }, (err, result) => result.on('end', () => res.end()));
});

app.get('/base', (req, res) => {
  // finding: ldap-injection
  client.search(`ou=${req.query.unit},dc=example`, { scope: 'one' }, () => res.end());
});

app.get('/group', (req, res) => {
  const group = req.query.group;
  if (!GROUPS.has(group)) return res.sendStatus(404);
  // ok: ldap-injection
  client.search(`ou=${group},dc=example`, { scope: 'one' }, () => res.end());
});

app.get('/parse', (req, res) => {
  // finding: ldap-injection
  const filter = ldap.parseFilter('(mail=' + req.query.mail + ')');
  // ok: ldap-injection
  const fixed = ldap.parseFilter('(mail=*)');
  res.json([filter.toString(), fixed.toString()]);
});

app.get('/number/:id', (req, res) => {
  // ok: ldap-injection
  client.search('dc=example', { filter: `(employeeNumber=${Number(req.params.id)})` }, () => res.end());
});

app.get('/cleaned', (req, res) => {
  const name = req.query.name.replace(/[^a-zA-Z0-9]/g, '');
  // ok: ldap-injection
  client.search('dc=example', { filter: `(cn=${name})` }, () => res.end());
});
