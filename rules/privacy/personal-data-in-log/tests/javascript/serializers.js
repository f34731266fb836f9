import bunyan from 'bunyan';
import pino from 'pino';

const log = bunyan.createLogger({ name: 'rides', serializers: { rider: ({ id, zone }) => ({ id, zone }), guest: (guest) => guest.id } });
const short = pino({ serializers: { user: (user) => ({ id: user.id, mail: user.email }) } });

export function requested(rider) {
  const trip = { id: 3, rider: { id: rider.id, phone: rider.phoneNumber } };
  // ok: personal-data-in-log
  log.info({ rider: trip.rider }, 'requested');
  // finding: personal-data-in-log
  log.warn({ trip }, 'no car');
}

export function seated(user) {
  // finding: personal-data-in-log
  short.info({ user: { id: user.id, email: user.email } }, 'seated');
  // ok: personal-data-in-log
  short.info({ user: { id: user.id, phone: user.phoneNumber } }, 'seated');
}
