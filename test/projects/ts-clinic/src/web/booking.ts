import DOMPurify from 'dompurify';
import { api } from './api-client';
import { rememberClinic, rememberContact, store } from './storage';

interface Slot {
  id: string;
  start: string;
  minutes: number;
  room: string;
}

const params = new URLSearchParams(window.location.search);
const $ = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const fragment = () => decodeURIComponent(window.location.hash.slice(1));

const EMPTY = '<li class="empty">Keine freien Termine</li>';
const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');

class View {
  constructor(private readonly root: HTMLElement) {}

  set markup(value: string) {
    this.root.innerHTML = value;
  }

  set label(value: string) {
    this.root.textContent = value;
  }

  append(value: string): void {
    this.root.insertAdjacentHTML('beforeend', DOMPurify.sanitize(value));
  }

  clear(): void {
    this.root.innerHTML = EMPTY;
  }
}

const sorters = new Map<string, (left: Slot, right: Slot) => number>([
  ['start', (left, right) => left.start.localeCompare(right.start)],
  ['length', (left, right) => left.minutes - right.minutes],
]);

export function selectSlots(slots: Slot[]): Slot[] {
  const filter = params.get('filter');
  const matching = filter ? slots.filter(new Function('slot', `return ${filter}`) as (slot: Slot) => boolean) : slots;
  return matching.sort(sorters.get(params.get('sort') ?? 'start'));
}

export function showSlots(slots: Slot[]): void {
  const view = new View($('slots'));
  if (slots.length === 0) {
    view.clear();
    return;
  }
  for (const { start, room } of slots) {
    view.append(`<li>${start} ${room}</li>`);
  }
}

export function showNotice(): void {
  new View($('notice')).markup = fragment();
  new View($('clinic')).label = params.get('clinic') ?? '';
}

export function showWaitingRoom(): void {
  const list = $('waiting');
  api.waitingRoom((text) => {
    const { name } = JSON.parse(text);
    list.insertAdjacentHTML('afterbegin', `<li>${name}</li>`);
  });
}

export function leave(): void {
  const target = params.get('return') ?? '/portal';
  window.location.assign(target);
}

export function close(): void {
  const target = new URL(params.get('back') ?? '/portal', window.location.origin);
  if (target.origin === window.location.origin) {
    window.location.assign(target.pathname);
  }
}

export async function submit(form: HTMLFormElement): Promise<void> {
  const values = Object.fromEntries(new FormData(form)) as Record<string, string>;
  const draft = {
    firstName: values.firstName,
    lastName: values.lastName,
    email: values.email,
    phone: values.phone,
    dateOfBirth: values.dateOfBirth,
    insuranceNumber: values.insuranceNumber,
  };
  store.write('draft', draft);
  rememberContact(form);
  const [known] = await api.lookup(draft);
  const { id } = known ?? (await api.register(draft));
  rememberClinic(Number(values.clinic));
  store.drop('draft');
  setTimeout(() => window.location.assign(`/portal/booked?appointment=${encodeURIComponent(id)}`), 1500);
}

export function trackVisitor(): void {
  const profile: Record<string, unknown> = { languages: navigator.languages, screen: [screen.width, screen.height] };
  navigator.geolocation.watchPosition(({ coords }) => {
    profile.position = [coords.latitude, coords.longitude];
    navigator.sendBeacon('/portal/visitors', JSON.stringify(profile));
  }, undefined, { enableHighAccuracy: true });
}

export function countVisit(page: 'slots' | 'form'): void {
  navigator.sendBeacon('/portal/visits', JSON.stringify({ page }));
}

icon.setAttribute('class', 'calendar');
