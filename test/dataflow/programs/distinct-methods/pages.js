const mysql = require('mysql2');
const express = require('express');

const app = express();
const shelves = require('./shelves')(mysql.createConnection({ host: process.env.DB_HOST }));

module.exports = {
  methods(self) {
    return {
      async serve(req, res) {
        await self.sendToOldPage(req);
        await self.sendToStart(req);
        await self.services.findByHall(req.query.hall);
        await self.services.findByOwner(req.query.owner);
        await self.services.findByTag(req.query.tag);
        self.services.findByWing(req.query.wing, () => res.end());
        res.end();
      },
      async sendToOldPage(req) {
        return req.res.redirect(req.query.to); // finding: open-redirect
      },
      async sendToStart(req) {
        return req.res.redirect('/start/' + req.params.part); // ok: open-redirect
      },
    };
  },
};

// not a member of anything
function findByShelf(shelf) {
  return mysql.createConnection({}).query(`SELECT * FROM parts WHERE shelf = '${shelf}'`); // ok: sql-injection
}

const tags = { findByTag: (tag) => shelves.entries.filter((one) => one.tag === tag) };

app.get('/parts', (req, res) => {
  res.json(req.services.findByShelf(req.query.shelf));
});

module.exports.count = () => [tags, findByShelf].length;
