import { useEffect, useRef } from 'react';
import $ from 'jquery';
import { useSearch } from '@tanstack/react-router';
import { parseAsInteger, useQueryState } from 'nuqs';
import { useParams } from 'wouter';

export function Banner() {
  const { banner } = useSearch({ from: '/offers' });
  const { city } = useParams<{ city: string }>();
  return (
    <header>
      <div dangerouslySetInnerHTML={{ __html: banner }} /> {/* finding: dom-xss */}
      <div dangerouslySetInnerHTML={{ __html: `<b>${city}</b>` }} /> {/* finding: dom-xss */}
      <div>{banner}</div> {/* ok: dom-xss */}
    </header>
  );
}

export function Pager() {
  const box = useRef<HTMLDivElement>(null);
  const [label, setLabel] = useQueryState('label');
  const [page] = useQueryState('page', parseAsInteger.withDefault(1));
  useEffect(() => {
    if (box.current === null) return;
    box.current.innerHTML = `<i>${page}</i>`; // ok: dom-xss
    box.current.innerHTML = `<i>${label}</i>`; // finding: dom-xss
    box.current.textContent = label; // ok: dom-xss
  }, [label, page]);
  return <div ref={box} onClick={() => setLabel(null)} />;
}

/** What the query of the page names, as an element or a selector. */
export function reveal() {
  const part = new URLSearchParams(window.location.search).get('part');
  $(part).show(); // finding: dom-xss
  $(`#${part}`).show(); // ok: dom-xss
  $('#parts').find('li').text(part ?? ''); // ok: dom-xss
}

/** What is pasted comes from another page. */
export function editor(area: HTMLElement) {
  area.addEventListener('paste', (event: ClipboardEvent) => {
    event.preventDefault();
    area.innerHTML += event.clipboardData?.getData('text/html'); // finding: dom-xss
    area.textContent += event.clipboardData?.getData('text/plain') ?? ''; // ok: dom-xss
  });
  area.addEventListener('drop', (event) => {
    area.insertAdjacentHTML('beforeend', event.dataTransfer.getData('text/html')); // finding: dom-xss
  });
}
