import { Analytics } from '@segment/analytics-node';
import { config } from '../config';
import { bus } from '../lib/events';
import { ageBand, pseudonym } from '../lib/mask';
import type { Patient } from '../dto/patient.dto';

const client = new Analytics({ writeKey: config.segment.writeKey, flushAt: 20 });

const traits = (patient: Patient) => ({
  email: patient.email,
  birthday: patient.dateOfBirth,
  clinic: patient.clinicId,
});

export function registerAnalytics() {
  bus.subscribe('appointment.booked', ({ appointment, patient }) => {
    client.identify({ userId: patient.id, traits: traits(patient) });
    client.track({
      anonymousId: pseudonym(patient.id),
      event: 'Appointment Booked',
      properties: { clinic: appointment.clinicId, minutes: appointment.minutes, ages: ageBand(patient.dateOfBirth) },
    });
  });

  bus.subscribe('appointment.moved', ({ appointment }) => {
    client.track({ anonymousId: `clinic-${appointment.clinicId}`, event: 'Appointment Moved', properties: { minutes: appointment.minutes } });
  });

  bus.subscribe('invoice.paid', ({ patient: { nationalId, clinicId }, cents }) => {
    client.track({ userId: nationalId, event: 'Invoice Paid', properties: { clinicId, cents } });
  });
}

export const flushAnalytics = () => client.closeAndFlush();
