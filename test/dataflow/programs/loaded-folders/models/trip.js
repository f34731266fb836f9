module.exports = (sequelize, DataTypes) => {
  const Trip = sequelize.define('Trip', { day: DataTypes.DATE, seats: DataTypes.INTEGER });

  Trip.associate = (models) => {
    Trip.belongsTo(models.Guest, { as: 'guest' });
  };

  return Trip;
};
