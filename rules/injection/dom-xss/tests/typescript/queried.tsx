import { queryOptions, useQuery } from '@tanstack/react-query';
import DOMPurify from 'dompurify';
import { marked } from 'marked';
import useSWR from 'swr';

interface Note {
  id: string;
  title: string;
  body: string;
  html: string;
}

const getNotes = (claim: string): Promise<Note[]> => fetch(`/api/claims/${claim}/notes`).then((r) => r.json());
const getNote = (id: string): Promise<Note> => fetch(`/api/notes/${id}`).then((r) => r.json());

const useNotes = (claim: string) =>
  useQuery({
    queryKey: ['notes', claim],
    queryFn: () => getNotes(claim),
    select: (notes) => notes.map((note) => ({ id: note.id, html: marked.parse(note.body) })),
  });

const useLetter = (id: string) =>
  useQuery({
    queryKey: ['letter', id],
    queryFn: () => getNote(id),
    select: ({ html }) => DOMPurify.sanitize(html, { USE_PROFILES: { html: true } }),
  });

const noteOptions = (id: string) =>
  queryOptions({
    queryKey: ['note', id],
    queryFn: async () => {
      const note = await getNote(id);
      return { ...note, html: DOMPurify.sanitize(note.html) };
    },
  });

export function Notes({ claim }: { claim: string }) {
  const { data: notes = [] } = useNotes(claim);
  return (
    <ul>
      {notes.map((note) => (
        // finding: dom-xss
        <li key={note.id} dangerouslySetInnerHTML={{ __html: note.html as string }} />
      ))}
    </ul>
  );
}

export function Letter({ id }: { id: string }) {
  const { data: html = '' } = useLetter(id);
  // ok: dom-xss
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
}

export function Card({ id }: { id: string }) {
  const { data } = useQuery(noteOptions(id));
  return (
    <article>
      {/* finding: dom-xss */}
      <h1 dangerouslySetInnerHTML={{ __html: data?.title ?? '' }} />
      {/* ok: dom-xss */}
      <div dangerouslySetInnerHTML={{ __html: data?.html ?? '' }} />
    </article>
  );
}

export function Summary({ id }: { id: string }) {
  const kept = useSWR(['summary', id], async () => DOMPurify.sanitize((await getNote(id)).html));
  const { data } = useSWR(['note', id], () => getNote(id));
  return (
    <section>
      {/* ok: dom-xss */}
      <div dangerouslySetInnerHTML={{ __html: kept.data ?? '' }} />
      {/* finding: dom-xss */}
      <div dangerouslySetInnerHTML={{ __html: data?.html ?? '' }} />
    </section>
  );
}
