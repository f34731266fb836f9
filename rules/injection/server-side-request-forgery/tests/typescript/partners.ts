import axios, { type AxiosInstance } from 'axios';
import express from 'express';

const app = express();
const client: AxiosInstance = axios.create({ timeout: 1000 });
const plain = axios.create();
const PARTNERS = new Set(['files.example.org', 'media.example.org']);

function partnerAddress(text: string): string {
  const address = new URL(text);
  if (address.protocol !== 'https:' || !PARTNERS.has(address.hostname)) {
    throw new Error('unknown partner');
  }
  return address.toString();
}

function anyAddress(text: string): string {
  const address = new URL(text);
  if (address.protocol !== 'https:') {
    throw new Error('not encrypted');
  }
  return address.toString();
}

app.post('/partners', async (req, res) => {
  // ok: server-side-request-forgery
  await client.get(partnerAddress(req.body.address));
  res.end();
});

app.post('/import', async (req, res) => {
  // finding: server-side-request-forgery
  await client.get(anyAddress(req.body.address));
  res.end();
});

app.post('/copy', async (req, res) => {
  // finding: server-side-request-forgery
  await plain.get(req.body.address);
  res.end();
});
