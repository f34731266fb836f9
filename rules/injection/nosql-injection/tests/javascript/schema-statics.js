const express = require('express');
const mongoose = require('mongoose');

const app = express();
app.use(express.json());

const berthSchema = new mongoose.Schema({ code: String, owner: String });
berthSchema.statics.ofOwner = function (owner) {
  // finding: nosql-injection
  return this.findOne({ owner });
};
berthSchema.static('ofCode', function (code) {
  // finding: nosql-injection
  return this.findOne({ code });
});
berthSchema.statics.ofText = function (code) {
  // ok: nosql-injection
  return this.findOne({ code: String(code) });
};
const Berth = mongoose.model('Berth', berthSchema);

app.post('/berths', async (req, res) => {
  const own = await Berth.ofOwner(req.body.owner);
  const coded = await Berth.ofCode(req.body.code);
  const safe = await Berth.ofText(req.body.code);
  // finding: nosql-injection
  const chained = await Berth.where('code').equals(req.body.code);
  // ok: nosql-injection
  const plain = await Berth.where('code').equals(String(req.body.code));
  res.json([own, coded, safe, chained, plain].map((berth) => berth.code));
});
