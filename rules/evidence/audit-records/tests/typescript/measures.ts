import auditLog from './auditLog';

export const move = (guests, guest, street) => {
  // finding: audit-records
  auditLog.record('guest moved', guest.id);
  return guests.save(guest, street);
};

export const rename = (guests, guest, title) => {
  // ok: audit-records
  console.log('guest renamed', guest.id);
  return guests.save(guest, title);
};
