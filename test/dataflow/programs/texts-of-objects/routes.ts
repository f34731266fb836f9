import express from 'express';
import { Loans } from './loans.js';

const app = express();
const loans = new Loans();

app.get('/wanted', async (req, res) => res.json(await loans.wanted(String(req.query.shelf), String(req.query.title))));
app.get('/joined', async (req, res) => res.json(await loans.joined(String(req.query.shelf))));
app.get('/written', async (req, res) => res.json(await loans.written(String(req.query.shelf))));
app.get('/sorted', async (req, res) => res.json(await loans.sorted(String(req.query.column))));
app.get('/many', async (req, res) => res.json(await loans.many({ shelf: String(req.query.shelf) })));
