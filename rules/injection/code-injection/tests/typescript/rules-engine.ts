import { Worker } from 'worker_threads';
import { Script, createContext } from 'vm';
import type { Context } from 'koa';
import Koa from 'koa';

interface RuleRequest {
  expression: string;
  threshold: number;
}

type Evaluate = (value: number) => boolean;

export function compile(expression: string): Evaluate {
  // finding: code-injection
  return new Function('value', 'return ' + expression) as Evaluate;
}

export function above(threshold: number): Evaluate {
  // ok: code-injection
  return (value) => value > threshold;
}

const app = new Koa();

app.use(async (ctx: Context) => {
  const body = ctx.request.body as RuleRequest;
  const evaluate = compile(body.expression);
  const safe = above(body.threshold);
  ctx.body = { matched: evaluate(3), safe: safe(3) };
});

app.use(async (ctx) => {
  // finding: code-injection
  const script = new Script(ctx.query.code as string);
  script.runInContext(createContext({}));
  // ok: code-injection
  const fixed = new Script('1 + 1');
  fixed.runInThisContext();
});

app.use(async (ctx) => {
  // finding: code-injection
  const worker = new Worker(ctx.request.body.source, { eval: true });
  // ok: code-injection
  const fixed = new Worker(new URL('./worker.js', import.meta.url), { workerData: ctx.request.body });
  worker.unref();
  fixed.unref();
});

export default app;
