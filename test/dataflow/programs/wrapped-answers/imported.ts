import { load, type Client, type Guest, type Page } from './client';

export async function keepOwn(client: Client) {
  const guest = await client.get<Guest>('/me');
  // finding: personal-data-in-browser-storage
  localStorage.setItem('own', JSON.stringify(guest));
}

export async function keepPage(client: Client) {
  const page = await client.get<Page<Guest>>('/guests');
  // finding: personal-data-in-browser-storage
  sessionStorage.setItem('page', JSON.stringify(page.items));
  // ok: personal-data-in-browser-storage
  sessionStorage.setItem('total', JSON.stringify(page.total));
}

export async function keepStatus() {
  const { data, status } = await load<Guest>('/me');
  // finding: personal-data-in-browser-storage
  localStorage.setItem('data', JSON.stringify(data));
  // ok: personal-data-in-browser-storage
  localStorage.setItem('status', JSON.stringify(status));
}
