import axios from 'axios';
import got from 'got';

export async function list(profile, path) {
  const headers = new Headers({ accept: 'text/plain', authorization: `Bearer ${profile.apiToken}` });
  // finding: password-in-log
  console.error(path, Object.fromEntries(headers));
  // ok: password-in-log
  console.error([...headers.keys()], headers.get('accept'), headers.has('authorization'));
  headers.delete('authorization');
  // ok: password-in-log
  console.error(path, Object.fromEntries(headers));
}

export function pairs(profile) {
  const headers = new Headers([['authorization', `Bearer ${profile.accessToken}`]]);
  // finding: password-in-log
  console.log(JSON.stringify(Object.fromEntries(headers.entries())));
  const settings = new Map([['password', profile.password]]);
  // finding: password-in-log
  console.log(Object.fromEntries(settings));
}

export async function fetched(token) {
  try {
    await axios.get('https://api.example.com/guests', { headers: { Authorization: `Bearer ${token}` } });
  } catch (error) {
    // finding: password-in-log
    console.error('failed', error.config.headers);
    // finding: password-in-log
    console.error('failed', error.config);
    // ok: password-in-log
    console.error('failed', error.config.url, error.config.headers['x-request-id'], error.response.headers['retry-after']);
  }
}

axios.interceptors.request.use((config) => {
  // finding: password-in-log
  console.log(config.method, config.headers);
  // ok: password-in-log
  console.log(config.method, config.url);
  return config;
});

axios.interceptors.response.use(
  (response) => {
    // finding: password-in-log
    console.log(response.status, response.config.headers);
    // ok: password-in-log
    console.log(response.status, response.headers['content-type']);
    return response;
  },
  (failure) => {
    // finding: password-in-log
    console.log('failed', failure.config?.headers);
    throw failure;
  },
);

export const api = got.extend({
  hooks: {
    beforeRequest: [
      (options) => {
        // finding: password-in-log
        console.log('asks', options.headers);
        // ok: password-in-log
        console.log('asks', options.method);
      },
    ],
  },
});
