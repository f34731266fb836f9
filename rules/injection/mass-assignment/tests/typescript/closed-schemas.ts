import Fastify from 'fastify';
import { Schema, model } from 'mongoose';

const Note = model('Note', new Schema({ title: String, owner: String, isPinned: Boolean }));
const app = Fastify();

const closed = {
  body: {
    type: 'object',
    additionalProperties: false,
    properties: { title: { type: 'string', maxLength: 80 }, color: { type: 'string', enum: ['red', 'blue'] } },
  },
} as const;

app.post<{ Body: { title: string } }>('/notes', { schema: closed }, async (request) => {
  // ok: mass-assignment
  const note = await Note.create({ ...request.body, owner: 'me' });
  return { id: note.id };
});
app.post<{ Body: Record<string, unknown> }>('/notes/open', async (request) => {
  // finding: mass-assignment
  const note = await Note.create(request.body);
  return { id: note.id };
});
