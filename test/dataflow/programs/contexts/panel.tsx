import { useEffect } from 'react';
import { useDraft } from './draft';

export function Loader() {
  const { setText } = useDraft();
  useEffect(() => {
    setText(new URLSearchParams(window.location.search).get('text') ?? '');
  }, [setText]);
  return null;
}

export function Panel() {
  const { text } = useDraft();
  return (
    <>
      {/* finding: dom-xss */}
      <p dangerouslySetInnerHTML={{ __html: text }} />
      {/* ok: dom-xss */}
      <p>{text}</p>
    </>
  );
}
