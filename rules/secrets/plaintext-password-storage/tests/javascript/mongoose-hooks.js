const mongoose = require('mongoose');
const bcrypt = require('bcrypt');

const terminalSchema = new mongoose.Schema({ name: String, password: String });
const Terminal = mongoose.model('Terminal', terminalSchema);

const memberSchema = new mongoose.Schema({ email: String, password: String });
memberSchema.pre('save', async function hashBeforeSaving() {
  this.password = await bcrypt.hash(this.password, 12);
});
const Member = mongoose.model('Member', memberSchema);

const guestSchema = new mongoose.Schema({ password: String });
guestSchema.pre('findOne', function log() {
  console.log('asked');
});
const Guest = mongoose.model('Guest', guestSchema);

exports.addTerminal = async (name, password) => {
  // finding: plaintext-password-storage
  await Terminal.create({ name, password });
};

exports.makeTerminal = async (password) => {
  // finding: plaintext-password-storage
  const terminal = new Terminal({ name: 'door', password });
  await terminal.save();
};

exports.addHashed = async (name, password) => {
  // ok: plaintext-password-storage
  await Terminal.create({ name, password: await bcrypt.hash(password, 12) });
};

exports.addMember = async (email, password) => {
  // ok: plaintext-password-storage
  await Member.create({ email, password });
};

exports.makeMember = async (email, password) => {
  // ok: plaintext-password-storage
  await new Member({ email, password }).save();
};

exports.addGuest = async (password) => {
  // finding: plaintext-password-storage
  await Guest.create({ password });
};

exports.changeTerminal = async (id, password) => {
  // finding: plaintext-password-storage
  await Terminal.updateOne({ _id: id }, { $set: { password } });
};
