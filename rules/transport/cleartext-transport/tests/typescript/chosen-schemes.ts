import axios from 'axios';
import Redis from 'ioredis';

export function liveAddress(): string {
  const scheme = window.location.protocol === 'https:' ? 'wss' : 'ws';
  return `${scheme}://${window.location.host}/live`;
}

// ok: cleartext-transport
export const live = new WebSocket(liveAddress());

// ok: cleartext-transport
export const joined = new WebSocket((location.protocol === 'https:' ? 'wss://' : 'ws://') + location.host + '/scores');

// ok: cleartext-transport
export const lettered = new WebSocket('ws' + (location.protocol === 'https:' ? 's' : '') + '://club.example.org/scores');

// ok: cleartext-transport
export const replaced = new WebSocket(location.origin.replace(/^http/, 'ws') + '/scores');

// ok: cleartext-transport
export const followed = new WebSocket(`${location.protocol.replace('http', 'ws')}//${location.host}/scores`);

export function open(): WebSocket {
  let protocol = 'ws://';
  if (location.protocol.startsWith('https')) protocol = 'wss://';
  // ok: cleartext-transport
  return new WebSocket(protocol + 'live.club.org');
}

export function cache(useTls: boolean): Redis {
  // ok: cleartext-transport
  return new Redis(`${useTls ? 'rediss' : 'redis'}://cache.club.org:6379`);
}

export async function scores(secure: boolean): Promise<unknown> {
  const base = secure ? 'https://scores.club.org' : 'http://scores.club.org';
  // ok: cleartext-transport
  return (await axios.get(base)).data;
}

// a choice of servers, one of them without encryption

const SERVERS: Record<string, string> = {
  // finding: cleartext-transport
  members: 'http://members.club.org/api',
  events: 'https://events.club.org/api',
};

export async function load(server: string): Promise<unknown> {
  return (await axios.get(`${SERVERS[server]}/list`)).data;
}

export function listen(isMain: boolean): WebSocket {
  // finding: cleartext-transport
  return new WebSocket(isMain ? 'ws://main.club.org/live' : 'ws://other.club.org/live');
}

export function listenTo(): WebSocket {
  const scheme = 'ws';
  // finding: cleartext-transport
  return new WebSocket(`${scheme}://live.club.org/scores`);
}
