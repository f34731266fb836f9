import { fail, redirect } from '@sveltejs/kit';
import { execFileSync, execSync } from 'node:child_process';

export const actions = {
  default: async ({ request, cookies, url }) => {
    const form = await request.formData();
    const label = String(form.get('label'));
    execSync(`lp -t ${label}`); // finding: command-injection
    execFileSync('lp', ['-t', label]); // ok: command-injection
    cookies.set('orders', 'seen', { path: '/', secure: false }); // finding: insecure-cookie
    cookies.set('orders', 'seen', { path: '/' }); // ok: insecure-cookie
    redirect(303, url.searchParams.get('back') ?? '/orders'); // finding: open-redirect
  },
  close: async ({ request, params }) => {
    const form = await request.formData();
    if (!form.get('sure')) return fail(400);
    redirect(303, `/orders/${params.id}`); // ok: open-redirect
  },
};

// not an action
export function printed(event: { label: string }) {
  execSync(`lp -t ${event.label}`); // ok: command-injection
}
