import { useCallback, useEffect, useReducer, useState } from 'react';

interface Skipper {
  call: string;
  email: string;
  phone?: string;
}

interface Deck {
  status: string;
  skipper?: Skipper;
  tide?: { high: number };
}

type Action = { type: 'boarded'; skipper: Skipper } | { type: 'left' };

function sailing(_deck: Deck, action: Action): Deck {
  switch (action.type) {
    case 'boarded':
      return { status: 'sailing', skipper: action.skipper };
    case 'left':
      return { status: 'moored' };
  }
}

function moored(): Deck {
  const kept = localStorage.getItem('deck');
  return kept === null ? { status: 'moored' } : { status: 'sailing', skipper: JSON.parse(kept) };
}

export function Bridge() {
  const [deck, dispatch] = useReducer(sailing, undefined, moored);
  const board = useCallback(async () => {
    const answer = await fetch('/api/skipper');
    dispatch({ type: 'boarded', skipper: await answer.json() });
  }, []);
  useEffect(() => {
    localStorage.setItem('status', deck.status); // ok: personal-data-in-browser-storage
    localStorage.setItem('skipper', JSON.stringify(deck.skipper)); // finding: personal-data-in-browser-storage
    localStorage.setItem('tide', JSON.stringify(deck.tide)); // ok: personal-data-in-browser-storage
  }, [deck]);
  return <button onClick={board}>Board</button>;
}

async function read(): Promise<Deck> {
  const answer = await fetch('/api/deck');
  return { status: 'sailing', skipper: await answer.json(), tide: { high: 3 } };
}

export async function keep(): Promise<void> {
  const deck = await read();
  sessionStorage.setItem('skipper', JSON.stringify(deck.skipper)); // finding: personal-data-in-browser-storage
  sessionStorage.setItem('tide', JSON.stringify(deck.tide)); // ok: personal-data-in-browser-storage
}

export function Manifest() {
  const [skipper, setSkipper] = useState<Skipper | null>(null);
  const [theme, setTheme] = useState<{ dark: boolean } | null>(null);
  useEffect(() => {
    localStorage.setItem('skipper', JSON.stringify(skipper)); // finding: personal-data-in-browser-storage
    localStorage.setItem('theme', JSON.stringify(theme)); // ok: personal-data-in-browser-storage
  }, [skipper, theme]);
  useEffect(() => {
    void fetch('/api/skipper').then(async (answer) => setSkipper(await answer.json()));
    void fetch('/api/theme').then(async (answer) => setTheme(await answer.json()));
  }, []);
  return null;
}
