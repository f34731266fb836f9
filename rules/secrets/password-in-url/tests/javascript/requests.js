const axios = require('axios');
const express = require('express');

const app = express();

async function login(user, password) {
  // finding: password-in-url
  return axios.get('https://api.clinic.de/login?user=' + user + '&password=' + password);
}

async function loginByParams(form) {
  // finding: password-in-url
  return axios.get('https://api.clinic.de/login', { params: { user: form.user, password: form.password } });
}

async function weather(config, city) {
  // finding: password-in-url
  const response = await fetch(`https://weather.provider.eu/v1?q=${city}&key=${config.apiKey}`);
  return response.json();
}

function open(session) {
  // finding: password-in-url
  window.location.href = '/portal?token=' + session.accessToken;
}

app.get('/callback', (req, res) => {
  const { accessToken } = req.session;
  // finding: password-in-url
  res.redirect('/app?access=' + accessToken);
});

async function search(params, secretKey) {
  const query = new URLSearchParams();
  query.set('key', secretKey);
  // finding: password-in-url
  return fetch('https://api.search.eu/find?' + query.toString());
}

async function post(user, password) {
  // ok: password-in-url
  return axios.post('https://api.clinic.de/login', { user, password });
}

async function header(config) {
  // ok: password-in-url
  return fetch('https://api.clinic.de/me', { headers: { authorization: `Bearer ${config.accessToken}` } });
}

function reset(user) {
  // ok: password-in-url
  return fetch(`https://api.clinic.de/users/${user.id}/reset-password`, { method: 'POST' });
}

async function list(page) {
  // ok: password-in-url
  return axios.get('https://api.clinic.de/tokens', { params: { page, withPassword: true } });
}

app.get('/logout', (req, res) => {
  // ok: password-in-url
  res.redirect('/login?passwordChanged=1');
});

async function form(user, password) {
  const body = new URLSearchParams({ user, password });
  // ok: password-in-url
  return fetch('https://api.clinic.de/login', { method: 'POST', body });
}

module.exports = { app, login, loginByParams, weather, open, search, post, header, reset, list, form };
