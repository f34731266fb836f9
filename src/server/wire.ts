/** Custom messages over a connection, with their types. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { CustomNotification, CustomRequest } from './protocol.js';

export function onRequest<P, R>(
  connection: Connection,
  { method }: CustomRequest<P, R>,
  handle: (params: P, token: CancellationToken) => Promise<R> | R,
): void {
  connection.onRequest(method, async (params: P, token): Promise<unknown> => handle(params, token));
}

export function onNotification<P>(
  connection: Connection,
  { method }: CustomNotification<P>,
  handle: (params: P) => void,
): void {
  connection.onNotification(method, handle);
}

export function sendRequest<P, R>(connection: Connection, { method }: CustomRequest<P, R>, params: P): Promise<R> {
  return connection.sendRequest<R>(method, params);
}

export function sendNotification<P>(connection: Connection, { method }: CustomNotification<P>, params: P): void {
  void connection.sendNotification(method, params);
}
