import { NextRequest, NextResponse } from 'next/server';
import DOMPurify from 'isomorphic-dompurify';

export async function GET(request: NextRequest) {
  const title = request.nextUrl.searchParams.get('title') ?? 'untitled';
  // finding: cross-site-scripting
  return new NextResponse(`<h1>${title}</h1>`, { headers: { 'Content-Type': 'text/html' } });
}

export async function POST(request: NextRequest) {
  const { text } = await request.json();
  if (request.headers.get('accept') === 'application/json') {
    // ok: cross-site-scripting
    return NextResponse.json({ text });
  }
  // ok: cross-site-scripting
  return new NextResponse(`<p>${DOMPurify.sanitize(text)}</p>`, { headers: { 'Content-Type': 'text/html' } });
}

export async function PUT(request: Request) {
  const text = await request.text();
  // ok: cross-site-scripting
  return new Response(text, { headers: { 'Content-Type': 'text/plain' } });
}
