import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';

const subscribe = (notify: () => void) => {
  window.addEventListener('hashchange', notify);
  return () => window.removeEventListener('hashchange', notify);
};

function useHashState() {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  const params = new URLSearchParams(hash.slice(1));
  return { term: params.get('q') ?? '', tab: params.get('tab') ?? 'all' };
}

function useQuery(name: string) {
  const search = useSyncExternalStore(subscribe, () => location.search);
  return useMemo(() => new URLSearchParams(search).get(name), [search, name]);
}

const store = {
  read() {
    return decodeURIComponent(location.hash);
  },
};

const mark = (term: string) => `<mark>${term}</mark>`;

const TABS = new Map([
  ['all', 'all sections'],
  ['docs', 'the documentation'],
]);

function summary(count: number, tab: string): string {
  return `<b>${count}</b> hits in ${TABS.get(tab) ?? 'all sections'}`;
}

export function SearchPage({ count }: { count: number }) {
  const { term, tab } = useHashState();
  const shelf = useQuery('shelf');
  const stored = useSyncExternalStore(subscribe, store.read, () => '');
  const width = useSyncExternalStore(subscribe, () => window.innerWidth);
  const headline = useRef<HTMLHeadingElement>(null);
  const status = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    // finding: dom-xss
    if (headline.current) headline.current.innerHTML = `Results for ${mark(term)}`;
  }, [term]);

  useEffect(() => {
    // finding: dom-xss
    headline.current!.insertAdjacentHTML('beforeend', shelf ?? '');
    // finding: dom-xss
    headline.current!.insertAdjacentHTML('beforeend', stored);
  }, [shelf, stored]);

  useEffect(() => {
    // ok: dom-xss
    if (status.current) status.current.innerHTML = summary(count, tab);
    // ok: dom-xss
    if (status.current) status.current.innerHTML = `<i>${width}</i>`;
    // ok: dom-xss
    if (status.current) status.current.textContent = term;
  }, [count, tab, width]);

  return (
    <section>
      <h1 ref={headline} />
      <p ref={status} />
    </section>
  );
}
