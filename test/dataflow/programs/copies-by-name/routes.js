import express from 'express';
import { DataTypes, Sequelize } from 'sequelize';

const sequelize = new Sequelize(process.env.DATABASE_URL);
const Boat = sequelize.define('Boat', { title: DataTypes.STRING, seats: DataTypes.INTEGER, ownerId: DataTypes.UUID });

const FIELDS = ['title', 'seats'];

function pick(source, names) {
  const picked = {};
  for (const name of names) {
    if (source && Object.prototype.hasOwnProperty.call(source, name)) picked[name] = source[name];
  }
  return picked;
}

const router = express.Router();

router.post('/boats', async (req, res) => {
  // ok: mass-assignment
  const boat = await Boat.create({ ...pick(req.body, FIELDS), ownerId: req.user.id });
  res.json({ id: boat.id });
});

router.post('/boats/whole', async (req, res) => {
  // finding: mass-assignment
  const boat = await Boat.create({ ...req.body, title: 'boat' });
  res.json({ id: boat.id });
});

export default router;
