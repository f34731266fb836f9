const Koa = require('koa');
const route = require('koa-route');
const axios = require('axios');

const app = new Koa();
const hosts = { maps: 'https://maps.example.org', tides: 'https://tides.example.org' };

app.use(
  route.get('/show/:address(.*)', async (ctx, address) => {
    // finding: server-side-request-forgery
    ctx.body = (await axios.get(address)).data;
  }),
);
app.use(
  route.get('/known/:name', async (ctx, name) => {
    const host = hosts[name];
    if (host === undefined) ctx.throw(404);
    // ok: server-side-request-forgery
    ctx.body = (await axios.get(`${host}/today`)).data;
  }),
);
