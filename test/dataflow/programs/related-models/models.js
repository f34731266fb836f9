const { Sequelize, DataTypes } = require('sequelize');

const sequelize = new Sequelize(process.env.DATABASE_URL);

const Trip = sequelize.define('Trip', { title: DataTypes.STRING, seats: DataTypes.INTEGER });

const Guest = sequelize.define('Guest', {
  nickname: DataTypes.STRING,
  email: DataTypes.STRING,
  passportNumber: DataTypes.STRING,
  diagnosis: DataTypes.TEXT,
});

Guest.prototype.profile = function profile() {
  return { $email: this.email, seats: 1 };
};

Guest.prototype.card = function card() {
  return { seats: 1 };
};

const Doctor = sequelize.define('Doctor', { title: DataTypes.STRING, passwordHash: DataTypes.STRING });

Doctor.prototype.toJSON = function toJSON() {
  const { title } = this;
  return { title };
};

Trip.belongsToMany(Guest, { as: 'guests', through: 'bookings' });
Trip.hasMany(Doctor);
Guest.belongsTo(Trip);

module.exports = { Trip, Guest, Doctor };
