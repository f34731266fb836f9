interface Guest {
  id: string;
  email: string;
}

type Answer<T> = { data: T; status: number };

interface Page<T> {
  items: T[];
  total: number;
}

async function load<T>(path: string): Promise<Answer<T>> {
  const response = await fetch(`https://api.example.org${path}`);
  return (await response.json()) as Answer<T>;
}

class Client {
  async get<T>(path: string): Promise<T> {
    const response = await fetch(`https://api.example.org${path}`);
    return response.json();
  }

  guests() {
    return this.get<Page<Guest>>('/guests');
  }
}

export async function keepOwn() {
  const { data, status } = await load<Guest>('/me');
  // finding: personal-data-in-browser-storage
  localStorage.setItem('own', JSON.stringify(data));
  // ok: personal-data-in-browser-storage
  localStorage.setItem('status', JSON.stringify(status));
}

export async function keepPage() {
  const page = await load<Page<Guest>>('/guests');
  // finding: personal-data-in-browser-storage
  sessionStorage.setItem('page', JSON.stringify(page.data.items));
  // ok: personal-data-in-browser-storage
  sessionStorage.setItem('total', JSON.stringify(page.data.total));
}

export async function keepGuests(client: Client) {
  const page = await client.guests();
  // finding: personal-data-in-browser-storage
  sessionStorage.setItem('guests', JSON.stringify(page.items));
  // ok: personal-data-in-browser-storage
  sessionStorage.setItem('count', JSON.stringify(page.total));
}

export function keepWithTheme(state: Guest & { theme: string }) {
  // finding: personal-data-in-browser-storage
  localStorage.setItem('state', JSON.stringify(state));
  // ok: personal-data-in-browser-storage
  localStorage.setItem('theme', JSON.stringify(state.theme));
}

export function keepPart(state: Pick<Guest, 'id'> & { theme: string }) {
  // ok: personal-data-in-browser-storage
  localStorage.setItem('part', JSON.stringify(state));
}
