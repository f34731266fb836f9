const OpenAI = require('openai');
const Anthropic = require('@anthropic-ai/sdk');
const { GoogleGenerativeAI } = require('@google/generative-ai');
const { ChatOpenAI } = require('@langchain/openai');
const { generateText } = require('ai');
const axios = require('axios');

const openai = new OpenAI();
const anthropic = new Anthropic();
const gemini = new GoogleGenerativeAI(process.env.GEMINI_KEY).getGenerativeModel({ model: 'gemini-pro' });
const chat = new ChatOpenAI();

async function letter(patient) {
  // finding: personal-data-to-llm
  return openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: 'Letter to ' + patient.lastName }] });
}

async function triage(patient) {
  const prompt = `Patient born ${patient.birthDate} with ${patient.symptoms}`;
  // finding: personal-data-to-llm
  return anthropic.messages.create({ model: 'claude', max_tokens: 100, messages: [{ role: 'user', content: prompt }] });
}

async function reply(customer, question) {
  // finding: personal-data-to-llm
  return gemini.generateContent(`Answer ${customer.email}: ${question}`);
}

async function score(applicant) {
  // finding: personal-data-to-llm
  return chat.invoke('Rate this applicant: ' + JSON.stringify({ gender: applicant.gender, religion: applicant.religion }));
}

async function mail(user) {
  // finding: personal-data-to-llm
  return generateText({ model: 'gpt-4o', prompt: `Write to ${user.fullName}` });
}

async function embed(kunde) {
  // finding: personal-data-to-llm
  return openai.embeddings.create({ model: 'text-embedding-3-small', input: kunde.anschrift });
}

async function product(item) {
  // ok: personal-data-to-llm
  return openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: 'Describe ' + item.name }] });
}

async function placeholder(order) {
  // ok: personal-data-to-llm
  return anthropic.messages.create({ model: 'claude', max_tokens: 100, messages: [{ role: 'user', content: `Letter to {NAME} about ${order.number}` }] });
}

async function translate(text) {
  // ok: personal-data-to-llm
  return gemini.generateContent(`Translate: ${text}`);
}

async function code(file) {
  // ok: personal-data-to-llm
  return chat.invoke('Review ' + file.name);
}

async function template(mailing) {
  // ok: personal-data-to-llm
  return generateText({ model: 'gpt-4o', prompt: mailing.emailTemplate });
}

async function statistics(rows) {
  // ok: personal-data-to-llm
  return openai.embeddings.create({ model: 'text-embedding-3-small', input: rows.map((row) => row.category) });
}

const models = axios.create({ baseURL: 'https://api.openai.com/v1' });

async function byRequest(patient) {
  // finding: personal-data-to-llm
  return models.post('/chat/completions', { messages: [{ role: 'user', content: `Born ${patient.dateOfBirth}` }] });
}

async function byFetch(patient) {
  // finding: personal-data-to-llm
  return fetch('https://clinic.openai.azure.com/openai/deployments/gpt/chat/completions', { method: 'POST', body: JSON.stringify({ prompt: patient.diagnosis }) });
}

async function toOwnModel(patient) {
  // ok: personal-data-to-llm
  return fetch('http://llm.internal:11434/api/chat', { method: 'POST', body: JSON.stringify({ prompt: patient.diagnosis }) });
}

async function countsByRequest(rows) {
  // ok: personal-data-to-llm
  return models.post('/chat/completions', { messages: [{ role: 'user', content: `${rows.length} rows` }] });
}

module.exports = { letter, triage, reply, score, mail, embed, product, placeholder, translate, code, template, statistics, byRequest, byFetch, toOwnModel, countsByRequest };
