const auditLog = require('./auditLog');

exports.move = (guests, guest, street) => {
  // finding: audit-records
  auditLog.record('guest moved', guest.id);
  return guests.save(guest, street);
};

exports.rename = (guests, guest, title) => {
  // ok: audit-records
  console.log('guest renamed', guest.id);
  return guests.save(guest, title);
};
