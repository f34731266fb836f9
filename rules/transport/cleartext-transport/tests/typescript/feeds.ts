import { WebSocket } from 'undici';

export const feeds = {
  // finding: cleartext-transport
  vessels: { address: 'ws://vessels.harbour-feeds.net:9090/v1/stream', area: [54.4, 8.4] },
  // ok: cleartext-transport
  tides: { address: 'wss://tides.harbour-feeds.net/v1/stream', area: [54.4, 8.4] },
} as const;

export function follow(): readonly WebSocket[] {
  const { address } = feeds.vessels;
  return [new WebSocket(address), new WebSocket(feeds.tides.address)];
}
