import { redirect } from 'next/navigation';
import { NextRequest, NextResponse } from 'next/server';

export async function GET(request: NextRequest) {
  const to = request.nextUrl.searchParams.get('returnTo');
  if (to === null) {
    // ok: open-redirect
    return NextResponse.redirect(new URL('/', 'https://app.example'));
  }
  // finding: open-redirect
  return NextResponse.redirect(to);
}

export async function POST(request: NextRequest) {
  const form = await request.formData();
  // finding: open-redirect
  redirect(form.get('next') as string);
}

export async function PUT(request: NextRequest) {
  const { slug } = await request.json();
  // ok: open-redirect
  redirect(`/posts/${slug}`);
}
