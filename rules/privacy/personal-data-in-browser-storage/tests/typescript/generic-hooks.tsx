import { useState } from 'react';

interface Booking {
  berth: string;
  phone: string;
}

const EMPTY: Booking = { berth: '', phone: '' };

function useDraft<T>(key: string, first: T) {
  const [draft, setDraft] = useState<T>(first);
  const change = (part: Partial<T>) =>
    setDraft((current) => {
      const next = { ...current, ...part };
      // finding: personal-data-in-browser-storage
      localStorage.setItem(key, JSON.stringify(next));
      return next;
    });
  return [draft, change] as const;
}

function useLayout<T>(key: string, first: T) {
  const [layout, setLayout] = useState<T>(first);
  const change = (part: Partial<T>) =>
    setLayout((current) => {
      const next = { ...current, ...part };
      // ok: personal-data-in-browser-storage
      localStorage.setItem(key, JSON.stringify(next));
      return next;
    });
  return [layout, change] as const;
}

export function Form() {
  const [booking, change] = useDraft<Booking>('booking', EMPTY);
  const [layout, turn] = useLayout<{ columns: string }>('layout', { columns: '2' });
  return (
    <form>
      <input name="berth" value={booking.berth} onChange={(e) => change({ [e.target.name]: e.target.value })} />
      <input name="columns" value={layout.columns} onChange={(e) => turn({ columns: e.target.value })} />
    </form>
  );
}
