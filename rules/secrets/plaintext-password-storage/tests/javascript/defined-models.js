const { DataTypes, Sequelize } = require('sequelize');
const bcrypt = require('bcrypt');

const db = new Sequelize(process.env.DB_URL);

const Terminal = db.define('Terminal', { code: DataTypes.STRING, password: DataTypes.STRING });
const Account = db.define('Account', { login: DataTypes.STRING, password: DataTypes.STRING });
Account.beforeCreate(async (account) => {
  account.password = await bcrypt.hash(account.password, 12);
});
const Guest = db.define('Guest', {
  password: {
    type: DataTypes.STRING,
    set(value) {
      this.setDataValue('password', bcrypt.hashSync(value, 12));
    },
  },
});

exports.terminal = async (code, password) => {
  // finding: plaintext-password-storage
  await Terminal.create({ code, password });
};

exports.account = async (login, password) => {
  // ok: plaintext-password-storage
  await Account.create({ login, password });
};

exports.guest = async (password) => {
  // ok: plaintext-password-storage
  await Guest.create({ password });
};
