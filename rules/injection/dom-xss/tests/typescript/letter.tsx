import { useEffect, useRef } from 'react';
import useSWR from 'swr';

export function Letter({ id }: { id: string }) {
  const { data } = useSWR<{ markup: string; title: string }>(`/api/letters/${id}`);
  const body = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // finding: dom-xss
    if (body.current && data) body.current.innerHTML = data.markup;
    // ok: dom-xss
    if (head.current && data) head.current.textContent = data.title;
  }, [data]);
  return (
    <article>
      <h1 ref={head} />
      <div ref={body} />
    </article>
  );
}
