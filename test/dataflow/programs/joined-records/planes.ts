import { DataTypes, Sequelize } from 'sequelize';

const sequelize = new Sequelize('sqlite::memory:');

export const Pilot = sequelize.define('pilot', { nickname: DataTypes.STRING, passwordHash: DataTypes.STRING });
export const Plane = sequelize.define('plane', { sign: DataTypes.STRING });
Plane.belongsTo(Pilot, { as: 'owner' });
