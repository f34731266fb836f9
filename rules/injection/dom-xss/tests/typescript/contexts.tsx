import { createContext, ReactNode, useContext, useEffect, useReducer, useState } from 'react';

interface Notice {
  html: string;
  plain: string;
}
const NoticeContext = createContext<Notice | null>(null);
const LocaleContext = createContext('<i>en</i>');

export function NoticeProvider({ children }: { children: ReactNode }) {
  const [html, setHtml] = useState('');
  useEffect(() => {
    setHtml(decodeURIComponent(window.location.hash.slice(1)));
  }, []);
  return <NoticeContext.Provider value={{ html, plain: '<b>Welcome</b>' }}>{children}</NoticeContext.Provider>;
}

export const useNotice = () => useContext(NoticeContext)!;

export function Board() {
  const { html } = useNotice();
  // finding: dom-xss
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
}

export function Greeting() {
  const { plain } = useNotice();
  // ok: dom-xss
  return <div dangerouslySetInnerHTML={{ __html: plain }} />;
}

export function Locale() {
  const locale = useContext(LocaleContext);
  // ok: dom-xss
  return <div dangerouslySetInnerHTML={{ __html: locale }} />;
}

type Action = { type: 'note'; note: string } | { type: 'clear' };
const reduce = (state: { note: string }, action: Action) =>
  action.type === 'note' ? { ...state, note: action.note } : { note: '' };

export function Notes() {
  const [state, dispatch] = useReducer(reduce, { note: '' });
  useEffect(() => {
    dispatch({ type: 'note', note: location.hash.slice(1) });
  }, []);
  // finding: dom-xss
  return <div dangerouslySetInnerHTML={{ __html: state.note }} />;
}

export function Fixed() {
  const [state, dispatch] = useReducer(reduce, { note: '' });
  useEffect(() => {
    dispatch({ type: 'note', note: '<b>none</b>' });
  }, []);
  // ok: dom-xss
  return <div dangerouslySetInnerHTML={{ __html: state.note }} />;
}
