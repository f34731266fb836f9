const { sequelize } = require('../models');

module.exports = (web) => {
  web.get('/search', async (req, res) => {
    // finding: sql-injection
    await sequelize.query(`SELECT id FROM trips WHERE day = '${req.query.day}'`);
    // ok: sql-injection
    await sequelize.query('SELECT id FROM trips WHERE day = ?', { replacements: [req.query.day] });
    res.end();
  });
};
