import { createServerFn } from '@tanstack/react-start';
import { exec } from 'node:child_process';
import { z } from 'zod';
import { action, membersOnly, router, trip } from './builder';

export const trips = router({
  announce: membersOnly.input(trip).mutation(({ input }) => {
    exec(`horn ${input.boat} ${input.crew}`); // ok: command-injection
    exec(`horn ${input.note}`); // finding: command-injection
  }),
  one: membersOnly.input(z.string().uuid()).query(({ input }) => {
    exec(`horn ${input}`); // ok: command-injection
  }),
  any: membersOnly.input(z.string()).query((options) => {
    exec(`horn ${options.input}`); // finding: command-injection
  }),
});

export const cancel = action.inputSchema(trip).action(async ({ parsedInput: { boat, note } }) => {
  exec(`bell ${boat}`); // ok: command-injection
  exec(`bell ${note}`); // finding: command-injection
});

export const depart = createServerFn({ method: 'POST' })
  .validator(trip)
  .handler(async ({ data }) => {
    exec(`flag ${data.crew}`); // ok: command-injection
    exec(`flag ${data.note}`); // finding: command-injection
  });

export function arrive() {
  const note = async (data: FormData) => {
    'use server';
    exec(`lamp ${data.get('note')}`); // finding: command-injection
  };
  const local = async (data: FormData) => {
    exec(`lamp ${data.get('note')}`); // ok: command-injection
  };
  return [note, local];
}
