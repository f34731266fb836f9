import { app, BrowserWindow, session } from 'electron';

// finding: tls-verification-disabled
app.commandLine.appendSwitch('ignore-certificate-errors');
// ok: tls-verification-disabled
app.commandLine.appendSwitch('disable-http-cache');

export function open(): void {
  const window = new BrowserWindow({ webPreferences: { contextIsolation: true } });
  void window.loadURL('https://app.example.com/');
}

// ok: tls-verification-disabled
session.defaultSession.setCertificateVerifyProc((request, done) => done(request.verificationResult === 'net::OK' ? 0 : -2));
