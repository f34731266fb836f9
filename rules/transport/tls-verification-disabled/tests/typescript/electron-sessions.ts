import { app, session, BrowserWindow, type Session } from 'electron';

type VerifyProc = NonNullable<Parameters<Session['setCertificateVerifyProc']>[0]>;

const acceptAll: VerifyProc = (_request, done) => {
  done(0);
};

function pinned(fingerprints: ReadonlySet<string>): VerifyProc {
  return (request, done) => {
    done(fingerprints.has(request.certificate.fingerprint) ? -3 : -2);
  };
}

export function kiosk(): Session {
  const partition = session.fromPartition('persist:kiosk');
  // finding: tls-verification-disabled
  partition.setCertificateVerifyProc(acceptAll);
  return partition;
}

export function payment(): Session {
  const partition = session.fromPartition('payment');
  // ok: tls-verification-disabled
  partition.setCertificateVerifyProc(pinned(new Set(['sha256/a'])));
  return partition;
}

// what the browser found counts
// ok: tls-verification-disabled
session.defaultSession.setCertificateVerifyProc((request, done) => done(-3));

// finding: tls-verification-disabled
app.on('certificate-error', (event, contents, url, error, certificate, callback) => {
  event.preventDefault();
  callback(true);
});

const window = new BrowserWindow({});
// ok: tls-verification-disabled
window.webContents.on('certificate-error', (event, url, error, certificate, callback) => {
  callback(false);
});
