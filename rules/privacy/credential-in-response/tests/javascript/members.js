const express = require('express');
const mongoose = require('mongoose');
const { Sequelize, DataTypes, Model } = require('sequelize');

const router = express.Router();
const sequelize = new Sequelize('sqlite::memory:');

const memberSchema = new mongoose.Schema({ email: String, nickname: String, passwordHash: { type: String, required: true } });
const Member = mongoose.model('Member', memberSchema);

const guestSchema = new mongoose.Schema({ email: String, password: { type: String, select: false } });
const Guest = mongoose.model('Guest', guestSchema);

const driverSchema = new mongoose.Schema({ email: String, password: String });
driverSchema.methods.toJSON = function toJSON() {
  const { password, ...rest } = this.toObject();
  return rest;
};
const Driver = mongoose.model('Driver', driverSchema);

const porterSchema = new mongoose.Schema(
  { email: String, password: String },
  { toJSON: { transform: (doc, ret) => void delete ret.password } },
);
const Porter = mongoose.model('Porter', porterSchema);

const Account = sequelize.define('Account', { email: DataTypes.STRING, password: DataTypes.STRING });

class Clerk extends Model {}
Clerk.init({ email: DataTypes.STRING, resetToken: DataTypes.STRING }, { sequelize });

const Depot = sequelize.define('Depot', { city: DataTypes.STRING });

router.get('/members/:id', async (req, res) => {
  const member = await Member.findById(req.params.id);
  if (!member) return res.status(404).json({ error: 'unknown' });
  // finding: credential-in-response
  res.json(member);
});

router.get('/members', async (req, res) => {
  const members = await Member.find({ active: true }).sort('email').lean();
  // finding: credential-in-response
  res.json({ members });
});

router.get('/members/short', async (req, res) => {
  const members = await Member.find({ active: true }).select('email nickname');
  // ok: credential-in-response
  res.json({ members });
});

router.get('/members/without', async (req, res) => {
  const members = await Member.find({}, { passwordHash: 0 });
  // ok: credential-in-response
  res.json(members);
});

router.get('/members/minus', async (req, res) => {
  const members = await Member.find().select('-passwordHash');
  // ok: credential-in-response
  res.json(members);
});

router.get('/members/named', async (req, res) => {
  const members = await Member.find({});
  // ok: credential-in-response
  res.json(members.map((member) => ({ email: member.email })));
});

router.get('/guests', async (req, res) => {
  // ok: credential-in-response
  res.json(await Guest.find());
});

router.get('/drivers', async (req, res) => {
  // ok: credential-in-response
  res.json(await Driver.find());
});

router.get('/porters', async (req, res) => {
  // ok: credential-in-response
  res.json(await Porter.find());
});

router.get('/accounts/:id', async (req, res) => {
  const account = await Account.findByPk(req.params.id);
  // finding: credential-in-response
  res.send(account);
});

router.get('/accounts', async (req, res) => {
  const accounts = await Account.findAll({ attributes: ['id', 'email'] });
  // ok: credential-in-response
  res.send(accounts);
});

router.get('/accounts/all', async (req, res) => {
  const accounts = await Account.findAll({ attributes: { exclude: ['password'] } });
  // ok: credential-in-response
  res.send(accounts);
});

router.get('/clerks', async (req, res) => {
  const clerks = await Clerk.findAll({ where: { active: true } });
  // finding: credential-in-response
  res.json(clerks);
});

router.get('/depots', async (req, res) => {
  // ok: credential-in-response
  res.json(await Depot.findAll());
});

module.exports = router;

const HIDDEN = ['passwordHash', '__v'];

router.get('/members/:id/shown', async (req, res) => {
  const member = (await Member.findById(req.params.id)).toObject();
  for (const name of HIDDEN) delete member[name];
  // ok: credential-in-response
  res.json(member);
});

router.get('/members/:id/almost', async (req, res) => {
  const member = (await Member.findById(req.params.id)).toObject();
  for (const name of ['email', '__v']) delete member[name];
  // finding: credential-in-response
  res.json(member);
});
