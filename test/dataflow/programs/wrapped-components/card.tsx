import React, { memo, useReducer } from 'react';

export const Card = memo(function Card({ markup }: { markup: string }) {
  // finding: dom-xss
  return <p dangerouslySetInnerHTML={{ __html: markup }} />;
});

export const Title = React.memo(({ markup }: { markup: string }) => {
  // ok: dom-xss
  return <h1>{markup}</h1>;
});

const noted = (_before: string, action: { text: string }) => action.text;

export function Notes({ first }: { first: string }) {
  const [note, dispatch] = useReducer((before: string, next: string) => decodeURIComponent(location.hash) + next + before.length, '');
  const [shown] = useReducer(noted, '');
  return (
    <section onClick={() => dispatch(first)}>
      {/* finding: dom-xss */}
      <div dangerouslySetInnerHTML={{ __html: note }} />
      {/* ok: dom-xss */}
      <div dangerouslySetInnerHTML={{ __html: shown }} />
    </section>
  );
}
