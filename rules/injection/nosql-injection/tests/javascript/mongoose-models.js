const mongoose = require('mongoose');
const Koa = require('koa');
const Router = require('@koa/router');
const bodyParser = require('koa-bodyparser');

const User = mongoose.model('User', new mongoose.Schema({ name: String, role: String }));
const Account = require('./models/account');

const app = new Koa();
const router = new Router();

router.post('/users/find', async (ctx) => {
  // finding: nosql-injection
  ctx.body = await User.findOne({ name: ctx.request.body.name });
});

router.post('/users/list', async (ctx) => {
  const { role } = ctx.request.body;
  // finding: nosql-injection
  const list = await User.find({ role });
  // ok: nosql-injection
  const safe = await User.find({ role: { $eq: role } });
  ctx.body = { list, safe };
});

router.post('/accounts', async (ctx) => {
  const reset = ctx.request.body.resetToken;
  // finding: nosql-injection
  const account = await Account.findOneAndUpdate({ resetToken: reset }, { active: true });
  ctx.body = { found: account !== null };
});

router.get('/users/:id', async (ctx) => {
  // parts of the path are always text
  // ok: nosql-injection
  ctx.body = await User.findOne({ _id: ctx.params.id });
});

router.get('/users/by/number', async (ctx) => {
  const number = Number(ctx.query.number);
  // ok: nosql-injection
  ctx.body = await User.findOne({ number });
});

router.get('/names', async (ctx) => {
  const names = ['ada', 'grace'];
  // a list of the program, not of a database
  // ok: nosql-injection
  ctx.body = names.find((name) => name === ctx.query.name);
});

app.use(bodyParser()).use(router.routes());
