interface Person {
  id: string;
  email: string;
}

interface Profile extends Person {
  theme: string;
}

interface Settings {
  theme: string;
}

async function api<T>(path: string): Promise<T> {
  const response = await fetch(`/api${path}`);
  return (await response.json()) as T;
}

const list = async <T>(path: string): Promise<T[]> => (await fetch(`/api${path}`)).json();

class Kept<T> {
  constructor(
    private readonly key: string,
    private readonly load: () => Promise<T>,
  ) {}

  async value(): Promise<T> {
    const fresh = await this.load();
    localStorage.setItem(this.key, JSON.stringify(fresh)); // finding: personal-data-in-browser-storage
    return fresh;
  }
}

class KeptSettings<T> {
  constructor(private readonly load: () => Promise<T>) {}

  async value(): Promise<T> {
    const fresh = await this.load();
    localStorage.setItem('settings', JSON.stringify(fresh)); // ok: personal-data-in-browser-storage
    return fresh;
  }
}

export const profile = new Kept<Profile>('profile', () => api<Profile>('/me'));
export const settings = new KeptSettings<Settings>(() => api<Settings>('/settings'));

export async function keep(): Promise<void> {
  await profile.value();
  await settings.value();
  const people = await list<Person>('/people');
  sessionStorage.setItem('people', JSON.stringify(people)); // finding: personal-data-in-browser-storage
  sessionStorage.setItem('ids', JSON.stringify(people.map((person) => person.id))); // ok: personal-data-in-browser-storage
  const { theme } = await api<Profile>('/me');
  sessionStorage.setItem('theme', theme); // ok: personal-data-in-browser-storage
}
