import sanitizeHtml from 'sanitize-html';

interface Props {
  params: { id: string };
  searchParams: { preview?: string };
}

export default async function Page({ params, searchParams }: Props) {
  const preview = searchParams.preview ?? '';
  return (
    <main>
      {/* ok: dom-xss */}
      <h1>{params.id}</h1>
      {/* finding: dom-xss */}
      <article dangerouslySetInnerHTML={{ __html: preview }} />
      {/* ok: dom-xss */}
      <article dangerouslySetInnerHTML={{ __html: sanitizeHtml(preview) }} />
    </main>
  );
}
