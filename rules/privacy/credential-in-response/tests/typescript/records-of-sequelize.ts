import express from 'express';
import { CreationOptional, DataTypes, InferAttributes, InferCreationAttributes, Model, Sequelize } from 'sequelize';

const sequelize = new Sequelize('sqlite::memory:');
export const app = express();

class Keeper extends Model<InferAttributes<Keeper>, InferCreationAttributes<Keeper>> {
  declare id: CreationOptional<number>;
  declare email: string;
  declare passwordHash: string;
}
Keeper.init({ id: DataTypes.INTEGER, email: DataTypes.STRING, passwordHash: DataTypes.STRING }, { sequelize });

class Aviary extends Model<InferAttributes<Aviary>, InferCreationAttributes<Aviary>> {
  declare id: CreationOptional<number>;
  declare label: string;
}
Aviary.init({ id: DataTypes.INTEGER, label: DataTypes.STRING }, { sequelize });

class Keepers {
  async patch(id: number, values: Partial<InferCreationAttributes<Keeper>>): Promise<Keeper> {
    const keeper = await Keeper.findByPk(id, { rejectOnEmpty: true });
    return keeper.update(values);
  }
}
const keepers = new Keepers();

app.patch('/keepers/:id', async (req, res) => {
  const keeper = await keepers.patch(Number(req.params.id), { email: req.body.email });
  // finding: credential-in-response
  res.json(keeper);
});
app.patch('/keepers/:id/address', async (req, res) => {
  const keeper = await keepers.patch(Number(req.params.id), { email: req.body.email });
  // ok: credential-in-response
  res.json({ id: keeper.id, email: keeper.email });
});
app.post('/keepers/:id/again', async (req, res) => {
  const keeper = await Keeper.findByPk(Number(req.params.id));
  // finding: credential-in-response
  res.json(await keeper.reload());
});
app.patch('/aviaries/:id', async (req, res) => {
  const aviary = await Aviary.findByPk(Number(req.params.id));
  // ok: credential-in-response
  res.json(await aviary.update({ label: req.body.label }));
});
app.post('/keepers', async (req, res) => {
  const [keeper, isNew] = await Keeper.findOrCreate({ where: { email: req.body.email } });
  // finding: credential-in-response
  res.status(isNew ? 201 : 200).json(keeper);
});
app.get('/keepers', async (_req, res) => {
  const { rows, count } = await Keeper.findAndCountAll({ limit: 20 });
  // finding: credential-in-response
  res.json({ rows, count });
});
app.get('/keepers/short', async (_req, res) => {
  const { rows, count } = await Keeper.findAndCountAll({ attributes: ['id', 'email'], limit: 20 });
  // ok: credential-in-response
  res.json({ rows, count });
});
app.get('/keepers/count', async (_req, res) => {
  const { count } = await Keeper.findAndCountAll({ limit: 20 });
  // ok: credential-in-response
  res.json({ count });
});
