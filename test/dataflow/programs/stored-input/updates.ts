import ejs from 'ejs';
import express from 'express';
import { Schema, model } from 'mongoose';

const Leaflet = model('Leaflet', new Schema({ fold: String, layoutText: String, footerText: String }));
const leaflets = express.Router();

leaflets.put('/leaflets/:id', async (req, res) => {
  const { layoutText } = req.body;
  await Leaflet.updateOne({ _id: String(req.params.id) }, { $set: { layoutText: String(layoutText), footerText: 'end' } });
  res.status(204).end();
});

leaflets.get('/leaflets/:id', async (req, res) => {
  const leaflet = await Leaflet.findById(String(req.params.id));
  // finding: template-injection
  res.send(ejs.render(leaflet!.layoutText ?? '', { fold: 2 }));
});

leaflets.get('/leaflets/:id/footer', async (req, res) => {
  const leaflet = await Leaflet.findById(String(req.params.id));
  res.send(ejs.render(leaflet!.footerText ?? '', { fold: 2 })); // ok: template-injection
});

leaflets.get('/leaflets/:id/next', async (req, res) => {
  const leaflet = await Leaflet.findOne({ _id: String(req.params.id) }).select('fold').lean();
  const next = await Leaflet.findOne({ fold: leaflet?.fold }); // ok: nosql-injection
  const whole = await Leaflet.findOne({ _id: String(req.params.id) }).lean();
  // finding: template-injection
  res.send(ejs.render(whole?.layoutText ?? '', { next: next?.fold }));
});

export { leaflets };
