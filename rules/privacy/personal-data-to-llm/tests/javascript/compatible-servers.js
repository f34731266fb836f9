const axios = require('axios');

const BASE = 'https://api.lettersmith.example/v1';

async function letter(guest) {
  // finding: personal-data-to-llm
  return axios.post(`${BASE}/chat/completions`, { messages: [{ role: 'user', content: guest.email }] });
}

async function within(guest) {
  // ok: personal-data-to-llm
  await axios.post('http://models.internal:8000/v1/chat/completions', { messages: [{ role: 'user', content: guest.email }] });
  // ok: personal-data-to-llm
  await axios.post(`${BASE}/bookings`, { content: guest.email });
}

module.exports = { letter, within };
