import { Agent } from 'node:https';
import { checkServerIdentity, connect, type PeerCertificate } from 'node:tls';

export function open(): Agent {
  // finding: tls-hostname-not-verified
  return new Agent({ checkServerIdentity: (): undefined => undefined });
}

export function raw() {
  // finding: tls-hostname-not-verified
  return connect({ host: 'api.clinic.de', port: 443, checkServerIdentity: () => undefined });
}

export function strict(): Agent {
  // ok: tls-hostname-not-verified
  return new Agent({ checkServerIdentity: (host: string, peer: PeerCertificate) => checkServerIdentity(host, peer) });
}

export function plain(): Agent {
  // ok: tls-hostname-not-verified
  return new Agent({ keepAlive: true });
}
