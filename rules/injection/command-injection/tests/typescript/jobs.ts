import * as cp from 'child_process';
import { promisify } from 'util';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import crossSpawn from 'cross-spawn';

const run = promisify(cp.exec);

interface Backup {
  database: string;
  target: string;
}

export class Backups {
  private command(job: Backup): string {
    return ['pg_dump', job.database, '>', job.target].join(' ');
  }

  async start(job: Backup): Promise<string> {
    // finding: command-injection
    const { stdout } = await run(this.command(job));
    return stdout;
  }
}

export default async function routes(fastify: FastifyInstance): Promise<void> {
  const backups = new Backups();

  fastify.post('/backup', async (request: FastifyRequest<{ Body: Backup }>) => {
    return backups.start(request.body);
  });

  fastify.get('/disk', async (request: FastifyRequest, reply: FastifyReply) => {
    const { path } = request.query as { path: string };
    // finding: command-injection
    cp.exec('df ' + path, (error, stdout) => reply.send(stdout));
  });

  fastify.get('/disk/safe', async (request: FastifyRequest, reply: FastifyReply) => {
    const { path } = request.query as { path: string };
    // ok: command-injection
    cp.execFile('df', ['--', path], (error, stdout) => reply.send(stdout));
  });

  fastify.get('/list', async (request: FastifyRequest) => {
    const { kind } = request.query as { kind: string };
    let folder: string;
    switch (kind) {
      case 'logs':
        folder = '/var/log';
        break;
      default:
        folder = '/tmp';
    }
    // ok: command-injection
    const { stdout } = await run(`ls ${folder}`);
    return stdout;
  });

  fastify.get('/spawn', async (request: FastifyRequest) => {
    const { tool } = request.query as { tool: string };
    // finding: command-injection
    crossSpawn(tool, ['--help']);
    // ok: command-injection
    crossSpawn('node', ['--eval', '1', tool]);
    return 'started';
  });
}
