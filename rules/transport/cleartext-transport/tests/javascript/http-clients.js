const axios = require('axios');
const got = require('got');
const http = require('http');
const fetch = require('node-fetch');

const PARTNER = 'http://orders.shipping-partner.eu';

async function createOrder(order) {
  // finding: cleartext-transport
  return axios.post('http://orders.shipping-partner.eu/api/orders', order);
}

async function readOrder(id) {
  // finding: cleartext-transport
  const response = await fetch(`${PARTNER}/api/orders/${id}`);
  return response.json();
}

function ping(callback) {
  // finding: cleartext-transport
  http.get('http://status.shipping-partner.eu/ping', callback);
}

// finding: cleartext-transport
const client = axios.create({ baseURL: 'http://crm.customer-cloud.de/v2', timeout: 5000 });

async function rates(host) {
  // finding: cleartext-transport
  return got('http://' + host + '/rates.json').json();
}

async function secureOrder(order) {
  // ok: cleartext-transport
  return axios.post('https://orders.shipping-partner.eu/api/orders', order);
}

async function localHealth() {
  // ok: cleartext-transport
  return axios.get('http://localhost:3000/health');
}

async function loopback(port) {
  // ok: cleartext-transport
  return fetch(`http://127.0.0.1:${port}/metrics`);
}

async function sidecar() {
  // ok: cleartext-transport
  return axios.get('http://billing-service:8080/invoices');
}

function buildSvg(document) {
  // ok: cleartext-transport
  return document.createElementNS('http://www.w3.org/2000/svg', 'svg');
}

const schema = {
  // ok: cleartext-transport
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
};

function isPlain(url) {
  // ok: cleartext-transport
  return url.startsWith('http://');
}

async function copiedFromTheManual() {
  // finding: cleartext-transport
  return axios.get('http://api.example.com/v1/docs');
}

async function placeholderOfAPartner() {
  // finding: cleartext-transport
  return axios.get('http://api.shop.example/v1/docs');
}

module.exports = { createOrder, readOrder, ping, client, rates, secureOrder, localHealth, loopback, sidecar, buildSvg, schema, isPlain, copiedFromTheManual, placeholderOfAPartner };
