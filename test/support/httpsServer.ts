/** A real https server on this machine, with a certificate that only those trust who are told to. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';

/** What stands behind a path: a text, or where else it is. */
export type Page = string | Uint8Array | { readonly redirect: string } | { readonly status: number };

export class HttpsServer {
  /** By path, `/team.yaml`. */
  pages: Readonly<Record<string, Page>> = {};
  /** Paths in the order in which they were asked for; those without encryption begin with `http:`. */
  readonly requests: string[] = [];

  private constructor(
    private readonly servers: readonly Server[],
    private readonly folder: string,
    readonly url: string,
    /** The same pages without encryption. */
    readonly plainUrl: string,
  ) {}

  static async start(): Promise<HttpsServer> {
    const folder = mkdtempSync(path.join(tmpdir(), 'tom-review-https-'));
    const [key, certificate] = [path.join(folder, 'key.pem'), path.join(folder, 'certificate.pem')];
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'],
        ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', certificate],
      ],
      { stdio: 'ignore' },
    );
    const answer =
      (prefix: string): RequestListener =>
      (request, response) => {
        const name = request.url ?? '';
        server.requests.push(prefix + name);
        const page = server.pages[name] ?? { status: 404 };
        if (typeof page === 'string' || page instanceof Uint8Array) response.end(page);
        else if ('redirect' in page) response.writeHead(302, { location: page.redirect }).end('elsewhere');
        else response.writeHead(page.status).end('no');
      };
    const options = { key: readFileSync(key), cert: readFileSync(certificate) };
    const servers = [createServer(options, answer('')), createHttpServer(answer('http:'))];
    const ports: number[] = [];
    for (const one of servers) {
      one.listen(0, '127.0.0.1');
      await once(one, 'listening');
      ports.push((one.address() as AddressInfo).port);
    }
    const [https, http] = ports;
    const server = new HttpsServer(servers, folder, `https://localhost:${https}`, `http://localhost:${http}`);
    return server;
  }

  /** What a program needs in its environment to trust the server. */
  get trust(): NodeJS.ProcessEnv {
    return { NODE_EXTRA_CA_CERTS: path.join(this.folder, 'certificate.pem') };
  }

  async stop(): Promise<void> {
    for (const one of this.servers) {
      one.closeAllConnections();
      one.close();
      await once(one, 'close');
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program while this process goes on, so that it can answer it. */
export async function runBeside(
  script: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<Outcome> {
  const child = spawn(process.execPath, [script, ...args], { cwd, env: { ...process.env, ...env } });
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { status, stdout, stderr };
}
