interface Session {
  idToken: string;
  expiresAt: number;
}

export class SessionStore {
  save(session: Session): void {
    // finding: secret-in-browser-storage
    localStorage.setItem('id', session.idToken);
    // ok: secret-in-browser-storage
    localStorage.setItem('expires', String(session.expiresAt));
  }

  saveAll(session: Session): void {
    const text = JSON.stringify({ token: session.idToken });
    // finding: secret-in-browser-storage
    sessionStorage.setItem('session', text);
  }

  keepLanguage(language: string): void {
    // ok: secret-in-browser-storage
    localStorage.setItem('language', language);
  }
}
