import Koa from 'koa';
import { headers } from 'next/headers';
import { send } from './outbox';

const app = new Koa();

app.use(async (ctx, next) => {
  // finding: host-header-in-link
  await send(`Please confirm: ${ctx.origin}/confirm/${ctx.state.ticket}`);
  // ok: host-header-in-link
  await send(`Seen: ${ctx.origin}/status`);
  await next();
});

export async function invite(ticket: string): Promise<void> {
  const host = headers().get('x-forwarded-host');
  // finding: host-header-in-link
  await send('https://' + host + '/invitation?t=' + ticket);
}

export async function language(ticket: string): Promise<void> {
  const spoken = headers().get('accept-language');
  // ok: host-header-in-link
  await send('https://portal.clinic.example/invitation?t=' + ticket + '&l=' + spoken);
}
