const fs = require('fs');
const path = require('path');

module.exports = (sequelize, DataTypes) => {
  const Page = sequelize.define('Page', { alias: DataTypes.STRING });

  Page.associate = (models) => {
    Page.hasMany(models.Version);
  };

  Page.findByAlias = function (alias, done) {
    const file = path.join('/srv/pages', alias + '.md');
    // finding: path-traversal
    done(null, fs.readFileSync(file, 'utf8'));
  };

  Page.findByTitle = function (title, done) {
    const file = path.join('/srv/titles', path.basename(title) + '.md');
    // ok: path-traversal
    done(null, fs.readFileSync(file, 'utf8'));
  };

  return Page;
};
