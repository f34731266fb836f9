import { webSocket } from 'rxjs/webSocket';
import useWebSocket from 'react-use-websocket';
import { HubConnectionBuilder } from '@microsoft/signalr';
import { Client } from '@stomp/stompjs';
import { createClient } from 'graphql-ws';
import { useWebSocket as useSocket } from '@vueuse/core';
import { createGrpcTransport } from '@connectrpc/connect-node';
import { httpBatchLink } from '@trpc/client';

const feeds = {
  // finding: cleartext-transport
  berths: { url: 'ws://live.harbour-board.com/berths' },
  // ok: cleartext-transport
  tides: { url: 'wss://live.harbour-board.com/tides' },
} as const;

export function Board({ name }: { name: keyof typeof feeds }) {
  const { lastMessage } = useWebSocket(feeds[name].url);
  return <p>{lastMessage?.data}</p>;
}

// finding: cleartext-transport
export const cranes = webSocket({ url: 'ws://live.harbour-board.com/cranes' });
// ok: cleartext-transport
export const own = webSocket('ws://localhost:8080/cranes');

// finding: cleartext-transport
export const hub = new HubConnectionBuilder().withUrl('http://hub.harbour-board.com/moves').build();
// ok: cleartext-transport
export const safeHub = new HubConnectionBuilder().withUrl('https://hub.harbour-board.com/moves').build();

// finding: cleartext-transport
export const stomp = new Client({ brokerURL: 'ws://broker.harbour-board.com/ws' });

// finding: cleartext-transport
export const subscriptions = createClient({ url: 'ws://api.harbour-board.com/graphql' });

// finding: cleartext-transport
export const pilots = () => useSocket('ws://live.harbour-board.com/pilots');

// finding: cleartext-transport
export const transport = createGrpcTransport({ baseUrl: 'http://rpc.harbour-board.com', httpVersion: '2' });

// ok: cleartext-transport
export const link = httpBatchLink({ url: 'https://api.harbour-board.com/trpc' });
