const { Guest, Trip } = require('../models');

module.exports = (web) => {
  web.get('/guests', async (req, res) => {
    // finding: sensitive-record-in-response
    res.json(await Guest.findAll());
  });

  web.get('/guests/names', async (req, res) => {
    // ok: sensitive-record-in-response
    res.json(await Guest.findAll({ attributes: ['id', 'nickname'] }));
  });

  web.get('/guests/trips', async (req, res) => {
    // finding: sensitive-record-in-response
    res.json(await Trip.findAll({ include: ['guest'] }));
  });

  web.get('/trips', async (req, res) => {
    // ok: sensitive-record-in-response
    res.json(await Trip.findAll());
  });

  web.get('/guests/:id', async (req, res) => {
    const guest = await Guest.findByPk(req.params.id);
    // finding: personal-data-in-log
    console.log('found', guest.contact());
    // ok: personal-data-in-log
    console.log('found', guest.label());
    res.end();
  });
};
