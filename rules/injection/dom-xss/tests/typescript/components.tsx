import DOMPurify from 'dompurify';
import { useEffect, useMemo, useState } from 'react';

interface Review {
  id: string;
  body: string;
}

async function api<T>(path: string): Promise<T> {
  const res = await fetch(`/api${path}`);
  return (await res.json()) as T;
}

function useReviews(depot: string): Review[] {
  const [reviews, setReviews] = useState<Review[]>([]);
  useEffect(() => {
    api<Review[]>(`/reviews/${depot}`).then(setReviews, () => setReviews([]));
  }, [depot]);
  return reviews;
}

function Item({ review }: { review: Review }) {
  const markup = useMemo(() => ({ __html: review.body.replace(/\n/g, '<br>') }), [review.body]);
  // finding: dom-xss
  return <p dangerouslySetInnerHTML={markup} />;
}

function Clean({ review }: { review: Review }) {
  const markup = useMemo(() => ({ __html: DOMPurify.sanitize(review.body) }), [review.body]);
  // ok: dom-xss
  return <p dangerouslySetInnerHTML={markup} />;
}

function Raw(props: { html: string }) {
  // finding: dom-xss
  return <p dangerouslySetInnerHTML={{ __html: props.html }} />;
}

function Fixed(props: { html: string }) {
  // ok: dom-xss
  return <p dangerouslySetInnerHTML={{ __html: props.html }} />;
}

function Row({ review }: { review: Review }) {
  return <Raw html={review.body} />;
}

export function Reviews({ depot }: { depot: string }) {
  const reviews = useReviews(depot);
  return (
    <ul>
      {reviews.map((review) => (
        <Item key={review.id} review={review} />
      ))}
      {reviews.map((review) => (
        <Clean key={review.id} review={review} />
      ))}
      {reviews.map((review) => (
        <Row key={review.id} {...{ review }} />
      ))}
      <Fixed html="<b>all</b>" />
    </ul>
  );
}
