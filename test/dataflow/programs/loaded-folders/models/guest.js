const { Model } = require('sequelize');

module.exports = (sequelize, DataTypes) => {
  class Guest extends Model {
    static associate(models) {
      this.hasMany(models.Trip, { as: 'trips' });
    }

    contact() {
      return { address: this.email };
    }

    label() {
      return `guest ${this.id}`;
    }
  }

  Guest.init(
    {
      nickname: DataTypes.STRING,
      email: DataTypes.STRING,
      diagnosis: DataTypes.TEXT,
    },
    { sequelize, modelName: 'Guest' },
  );

  return Guest;
};
