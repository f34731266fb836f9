import express from 'express';
import { Pool } from 'pg';
import { RoomStore } from './rooms';

const app = express();
app.set('rooms', new RoomStore(new Pool()));

app.get('/rooms/floors', async (req, res) => {
  const { rooms } = req.app.settings;
  res.json(await rooms.listByFloor(req.query.floor));
});

app.get('/rooms/wings', async (req, res) => {
  const { rooms } = req.app.settings;
  res.json(await rooms.listByWing(req.query.wing));
});
