import { drizzle } from 'drizzle-orm/node-postgres';
import { pgTable, serial, text } from 'drizzle-orm/pg-core';
import escapeHtml from 'escape-html';
import express from 'express';
import knex from 'knex';
import { model, Schema } from 'mongoose';
import { DataTypes, Sequelize } from 'sequelize';

const db = knex({ client: 'pg' });
const orm = drizzle(process.env.DATABASE_URL ?? '');
const notes = pgTable('notes', { id: serial('id'), title: text('title'), body: text('body') });
const sequelize = new Sequelize(process.env.DATABASE_URL ?? '');
const Story = sequelize.define('story', { title: DataTypes.STRING, body: DataTypes.TEXT });
const Post = model('Post', new Schema({ title: String, html: String }));
const app = express();

app.post('/reviews', async (req, res) => {
  await db('reviews').insert({ author: 'desk', body: req.body.body });
  res.end();
});

app.get('/reviews/:id', async (req, res) => {
  const review = await db('reviews').where({ id: req.params.id }).first();
  // ok: cross-site-scripting
  res.write(`<p>${review.author}</p>`);
  // ok: cross-site-scripting
  res.write(`<p>${escapeHtml(review.body)}</p>`);
  // finding: cross-site-scripting
  res.end(`<p>${review.body}</p>`);
});

app.post('/notes', async (req, res) => {
  await orm.insert(notes).values({ title: 'desk', body: req.body.body });
  res.end();
});

app.get('/notes', async (_req, res) => {
  const [note] = await orm.select().from(notes).limit(1);
  // ok: cross-site-scripting
  res.write(`<h1>${note.title}</h1>`);
  // finding: cross-site-scripting
  res.end(`<p>${note.body}</p>`);
});

app.post('/stories', async (req, res) => {
  await Story.create({ title: 'desk', body: req.body.body });
  res.end();
});

app.get('/stories/:id', async (req, res) => {
  const story = await Story.findByPk(req.params.id);
  // finding: cross-site-scripting
  res.send(`<p>${story.body}</p>`);
});

app.post('/posts', async (req, res) => {
  const post = new Post({ title: 'desk', html: req.body.html });
  await post.save();
  res.end();
});

app.get('/posts/:id', async (req, res) => {
  const post = await Post.findById(req.params.id).lean();
  // ok: cross-site-scripting
  res.write(`<h1>${post?.title}</h1>`);
  // finding: cross-site-scripting
  res.end(`<p>${post?.html}</p>`);
});
