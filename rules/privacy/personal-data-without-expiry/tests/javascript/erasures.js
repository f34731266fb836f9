const mongoose = require('mongoose');

const visitorSchema = new mongoose.Schema({ email: String, phone: String, deletedAt: Date });
const Visitor = mongoose.model('Visitor', visitorSchema);

exports.eraseVisitor = async (id) => {
  const visitor = await Visitor.findById(id);
  // finding: personal-data-without-expiry
  visitor.deletedAt = new Date();
  await visitor.save();
};

exports.forgetVisitor = async (id) => {
  const visitor = await Visitor.findById(id);
  visitor.email = undefined;
  visitor.phone = undefined;
  // ok: personal-data-without-expiry
  visitor.deletedAt = new Date();
  await visitor.save();
};

exports.anonymizeVisitor = async (id) => {
  await Visitor.deleteOne({ _id: id });
};
