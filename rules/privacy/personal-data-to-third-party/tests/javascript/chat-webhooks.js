import axios from 'axios';

const { SLACK_WEBHOOK_URL, DESK_API } = process.env;

export async function arrived(guest) {
  // finding: personal-data-to-third-party
  await fetch(process.env.SLACK_WEBHOOK_URL, {
    method: 'POST',
    body: JSON.stringify({ text: `${guest.firstName} ${guest.phone}` }),
  });
}

export async function viaAxios(guest) {
  // finding: personal-data-to-third-party
  await axios.post(SLACK_WEBHOOK_URL, { text: guest.email, channel: '#desk' });
}

export async function counted(guests) {
  // ok: personal-data-to-third-party
  await axios.post(SLACK_WEBHOOK_URL, { text: `${guests.length} guests` });
}

export async function own(guest) {
  // ok: personal-data-to-third-party
  await axios.post(`${DESK_API}/webhooks`, { text: guest.email });
  // ok: personal-data-to-third-party
  await axios.post(DESK_API, { text: guest.email });
  // ok: personal-data-to-third-party
  await axios.post('/api/chat', { text: guest.email });
}
