const axios = require('axios');
const express = require('express');

const app = express();

async function search(customer) {
  // finding: personal-data-in-url
  return axios.get('https://crm.clinic.de/search?email=' + encodeURIComponent(customer.email));
}

async function byParams(patient) {
  // finding: personal-data-in-url
  return axios.get('https://crm.clinic.de/search', { params: { insurance: patient.versichertennummer } });
}

async function path(person) {
  // finding: personal-data-in-url
  return fetch(`/api/persons/${person.lastName}/${person.birthDate}`);
}

async function query(phoneNumber) {
  const parameters = new URLSearchParams({ phone: phoneNumber });
  // finding: personal-data-in-url
  return fetch(`https://sms.provider.eu/send?${parameters}`);
}

app.post('/register', (req, res) => {
  const { email } = req.body;
  // finding: personal-data-in-url
  res.redirect('/welcome?mail=' + email);
});

function leave(user) {
  // finding: personal-data-in-url
  window.location.href = '/goodbye?name=' + user.fullName;
}

async function byId(customer) {
  // ok: personal-data-in-url
  return axios.get('https://crm.clinic.de/customers/' + customer.id);
}

async function inBody(customer) {
  // ok: personal-data-in-url
  return axios.post('https://crm.clinic.de/search', { email: customer.email });
}

function write(user) {
  // ok: personal-data-in-url
  window.location.href = 'mailto:' + user.email;
}

async function paging(page) {
  // ok: personal-data-in-url
  return axios.get('https://crm.clinic.de/customers', { params: { page, sort: 'lastLogin' } });
}

async function download(file) {
  // ok: personal-data-in-url
  return fetch(`/files/${file.name}?language=${file.language}`);
}

app.get('/next', (req, res) => {
  // ok: personal-data-in-url
  res.redirect('/welcome?emailVerified=1');
});

module.exports = { app, search, byParams, path, query, leave, byId, inBody, write, paging, download };
