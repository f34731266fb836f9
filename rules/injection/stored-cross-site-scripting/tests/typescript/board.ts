import axios from 'axios';
import sanitizeHtml from 'sanitize-html';
import mysql from 'mysql2/promise';
import type { Request, Response } from 'express';

const pool = mysql.createPool({ host: 'localhost', database: 'board' });

interface Post {
  title: string;
  body: string;
}

function render(post: Post): string {
  return `<h1>${post.title}</h1>${post.body}`;
}

export async function post(req: Request, res: Response): Promise<void> {
  const [rows] = await pool.query('SELECT title, body FROM posts WHERE id = ?', [req.params.id]);
  const [first] = rows as Post[];
  // finding: stored-cross-site-scripting
  res.send(render(first));
}

export async function cleaned(req: Request, res: Response): Promise<void> {
  const [rows] = await pool.query('SELECT title, body FROM posts WHERE id = ?', [req.params.id]);
  const [first] = rows as Post[];
  // ok: stored-cross-site-scripting
  res.send(sanitizeHtml(render(first)));
  // ok: stored-cross-site-scripting
  res.json(first);
}

export async function weather(req: Request, res: Response): Promise<void> {
  const { data } = await axios.get('https://weather.example.com/today');
  // finding: stored-cross-site-scripting
  res.send('<p>' + data.text + '</p>');
  // ok: stored-cross-site-scripting
  res.send('<p>' + Number(data.degrees) + '</p>');
  // ok: stored-cross-site-scripting
  res.type('text').send({ text: data.text });
}
