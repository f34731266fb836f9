module.exports = (sequelize, DataTypes) => {
  const Version = sequelize.define('Version', { text: DataTypes.TEXT });
  Version.latestOf = (page) => Version.findOne({ where: { page } });
  return Version;
};
