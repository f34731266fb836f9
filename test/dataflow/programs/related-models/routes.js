const express = require('express');
const Mixpanel = require('mixpanel');
const { Trip, Guest, Doctor } = require('./models');
const Store = require('./store');

class TripStore extends Store {
  constructor() {
    super(Trip);
  }

  withGuests(id) {
    return this.detail(id, 'guests');
  }

  withDoctors(id) {
    return this.detail(id, 'Doctors');
  }
}

const router = express.Router();
const trips = new TripStore();
const mixpanel = Mixpanel.init(process.env.MIXPANEL_TOKEN);

router.get('/trips/:id/guests', async (req, res) => {
  const trip = await trips.withGuests(req.params.id);
  // finding: sensitive-record-in-response
  res.json({ title: trip.title, guests: trip.guests });
});

router.get('/trips/:id/doctors', async (req, res) => {
  const trip = await trips.withDoctors(req.params.id);
  // ok: credential-in-response
  res.json({ title: trip.title, doctors: trip.Doctors });
});

router.get('/trips', async (req, res) => {
  // finding: sensitive-record-in-response
  res.json(await Trip.findAll({ include: 'guests' }));
});

router.get('/trips/all', async (req, res) => {
  // finding: sensitive-record-in-response
  res.json(await Trip.findAll({ include: { all: true } }));
});

router.get('/trips/names', async (req, res) => {
  // ok: sensitive-record-in-response
  res.json(await Trip.findAll({ include: [{ association: 'guests', attributes: ['id', 'nickname'] }] }));
});

router.get('/guests/:id/trip', async (req, res) => {
  const guest = await Guest.findByPk(req.params.id, { include: [Trip] });
  // ok: sensitive-record-in-response
  res.json(guest.Trip);
});

router.get('/doctors', async (req, res) => {
  // ok: credential-in-response
  res.json(await Doctor.findAll());
});

router.post('/guests/:id/visit', async (req, res) => {
  const guest = await Guest.findByPk(req.params.id);
  // finding: personal-data-in-analytics
  mixpanel.people.set(String(guest.id), guest.profile());
  // ok: personal-data-in-analytics
  mixpanel.people.set(String(guest.id), guest.card());
  res.end();
});

module.exports = router;
