import { createContext, useContext, useState, type ReactNode } from 'react';

interface Draft {
  text: string;
  setText: (text: string) => void;
}

const DraftContext = createContext<Draft>({ text: '', setText: () => undefined });

export function DraftProvider({ children }: { children: ReactNode }) {
  const [text, setText] = useState('');
  return <DraftContext.Provider value={{ text, setText }}>{children}</DraftContext.Provider>;
}

export const useDraft = () => useContext(DraftContext);
