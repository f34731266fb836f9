const express = require('express');
const passport = require('passport');
const jwt = require('jsonwebtoken');

const app = express();

// finding: routes-authenticated
app.get('/rooms', passport.authenticate('jwt'), (req, res) => res.json([]));
// ok: routes-authenticated
app.get('/open', (req, res) => res.json([]));

function known(req, res, next) {
  // finding: routes-authenticated
  req.user = jwt.verify(req.get('authorization'), process.env.KEY);
  next();
}
app.get('/guests', known, (req, res) => res.json([]));
