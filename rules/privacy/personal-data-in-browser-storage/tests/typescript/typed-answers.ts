import { useQuery } from '@tanstack/react-query';
import axios from 'axios';
import { ofetch } from 'ofetch';
import { useLocalStorage } from 'usehooks-ts';

interface Profile {
  id: string;
  firstName: string;
  birthDate: string | null;
}

interface Layout {
  columns: number;
  theme: string;
}

const api = axios.create({ baseURL: '/api' });

export async function keepProfile() {
  const { data } = await api.get<Profile>('/me');
  // finding: personal-data-in-browser-storage
  localStorage.setItem('profile', JSON.stringify(data));
}

export async function keepLayout() {
  const { data } = await api.get<Layout>('/layout');
  // ok: personal-data-in-browser-storage
  localStorage.setItem('layout', JSON.stringify(data));
}

export async function keepCount() {
  const { data } = await api.get<Profile[]>('/members');
  // ok: personal-data-in-browser-storage
  localStorage.setItem('count', String(data.length));
  // ok: personal-data-in-browser-storage
  localStorage.setItem('first', data[0].id);
}

export function keepAll() {
  return ofetch<Profile[]>('/members').then((all) => {
    // finding: personal-data-in-browser-storage
    sessionStorage.setItem('members', JSON.stringify(all));
  });
}

function remember<T>(key: string, fetcher: () => Promise<T>) {
  return async (): Promise<T> => {
    const fresh = await fetcher();
    // finding: personal-data-in-browser-storage
    localStorage.setItem(key, JSON.stringify(fresh));
    return fresh;
  };
}

const load = remember<Profile>('profile', () => api.get<Profile>('/me').then((answer) => answer.data));

export async function greet() {
  return `Hello ${(await load()).firstName}`;
}

export function useKept() {
  const { data } = useQuery<Profile>({ queryKey: ['me'] });
  const [, setProfile] = useLocalStorage<Profile | null>('profile', null);
  const [, setTheme] = useLocalStorage('theme', 'light');
  // finding: personal-data-in-browser-storage
  setProfile(data ?? null);
  // ok: personal-data-in-browser-storage
  setTheme('dark');
}
