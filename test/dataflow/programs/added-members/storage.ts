import fp from 'fastify-plugin';
import { exec, execFile } from 'node:child_process';
import { Shelf } from './shelf.js';

export default fp(async (instance) => {
  const program = 'print-label';
  instance.decorate('shelf', new Shelf('/srv/fastify'));
  instance.decorate('printers', {
    print: (text: string) => exec(`${program} ${text}`), // finding: command-injection
    preview: (text: string) => execFile(program, ['--preview', '--', text]), // ok: command-injection
  });
  instance.decorateRequest('owner', null);
});
