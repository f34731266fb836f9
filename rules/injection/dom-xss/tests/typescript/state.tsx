import DOMPurify from 'dompurify';
import React, { useCallback, useEffect, useMemo, useState } from 'react';

interface Remark {
  html: string;
}

export function Remarks({ plant }: { plant: string }) {
  const [remarks, setRemarks] = useState<Remark[]>([]);

  useEffect(() => {
    fetch(`/api/plants/${plant}/remarks`)
      .then((answer) => answer.json())
      .then(setRemarks);
  }, [plant]);

  return (
    <ul>
      {remarks.map((remark, i) => (
        // finding: dom-xss
        <li key={i} dangerouslySetInnerHTML={{ __html: remark.html }} />
      ))}
    </ul>
  );
}

export function Letter() {
  const [text, setText] = React.useState('');
  const load = useCallback(async () => {
    const answer = await fetch('/api/letter');
    setText(await answer.text());
  }, []);
  const shown = useMemo(() => text.replace(/\n/g, '<br>'), [text]);
  // finding: dom-xss
  return <div onClick={load} dangerouslySetInnerHTML={{ __html: shown }} />;
}

export function Cleaned() {
  const [text, setText] = useState('');
  useEffect(() => {
    void fetch('/api/letter')
      .then((answer) => answer.text())
      .then((html) => setText(DOMPurify.sanitize(html)));
  }, []);
  // ok: dom-xss
  return <div dangerouslySetInnerHTML={{ __html: text }} />;
}

export function Tabs() {
  const [tab, setTab] = useState('<b>first</b>');
  // ok: dom-xss
  return <p onClick={() => setTab((old) => old + '<i>second</i>')} dangerouslySetInnerHTML={{ __html: tab }} />;
}

export function Shown() {
  const [text, setText] = useState('');
  useEffect(() => {
    void fetch('/api/letter')
      .then((answer) => answer.text())
      .then(setText);
  }, []);
  // ok: dom-xss
  return <p>{text}</p>;
}
