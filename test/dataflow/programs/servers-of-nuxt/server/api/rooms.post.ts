import { setCookie } from 'h3';
import { execFile, exec } from 'node:child_process';

export default defineEventHandler(async (event) => {
  const { room, back } = await readBody(event);
  exec(`lights ${room}`); // finding: command-injection
  execFile('lights', [room]); // ok: command-injection
  setCookie(event, 'session', room, { httpOnly: true }); // finding: insecure-cookie
  setCookie(event, 'session', room, { httpOnly: true, secure: true }); // ok: insecure-cookie
  if (back) return sendRedirect(event, back); // finding: open-redirect
  return { room };
});
