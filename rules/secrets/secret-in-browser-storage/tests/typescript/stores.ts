class ApiKeyStore {
  items: string[] = [];
}

export class RootStore {
  apiKeys: ApiKeyStore = new ApiKeyStore();
  locale = 'en';

  save() {
    // ok: secret-in-browser-storage
    localStorage.setItem('root', JSON.stringify(this));
  }
}

export class Session {
  apiKey: string = '';
  locale = 'en';

  save() {
    // finding: secret-in-browser-storage
    localStorage.setItem('session', JSON.stringify(this));
  }
}
