const HOSTS: readonly string[] = ['images.example.com', 'media.example.com'];

export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const source = searchParams.get('src') as string;
  // finding: server-side-request-forgery
  return fetch(source);
}

export async function POST(request: Request): Promise<Response> {
  const { host, file } = (await request.json()) as { host: string; file: string };
  if (!HOSTS.includes(host)) {
    return new Response(null, { status: 400 });
  }
  // ok: server-side-request-forgery
  return fetch(`https://${host}/${encodeURIComponent(file)}`);
}

export async function PUT(request: Request, { params }: { params: { id: string } }): Promise<Response> {
  // ok: server-side-request-forgery
  return fetch(`https://media.example.com/${params.id}`, { method: 'PUT', body: request.body });
}
