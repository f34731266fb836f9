import { bus } from '../lib/events';
import { audit, logger, oneLine } from '../lib/logger';
import { suggestDuration } from '../integrations/assistant';
import type { Appointment, AppointmentQuery } from '../dto/requests';
import { repositories, Repositories } from '../repositories';
import { queues } from '../workers/queues';

export interface Booking {
  patientId: string;
  clinicId: number;
  startsAt: string;
  kind: string;
  room: string;
}

export class AppointmentService {
  constructor(private readonly repos: Repositories = repositories) {}

  list(query: AppointmentQuery): Promise<Appointment[]> {
    return query.term ? this.repos.appointments.matching(query.term) : this.repos.appointments.list(query);
  }

  calendar(clinicId: number, sort: string) {
    return this.repos.appointments.calendar(clinicId, sort);
  }

  nearby(city: string) {
    return this.repos.appointments.inCity(city);
  }

  inventory(kind: 'rooms' | 'devices') {
    return this.repos.appointments[kind]();
  }

  statistics(year: string) {
    return this.repos.appointments.perMonth(year as unknown as number);
  }

  async book({ patientId, clinicId, startsAt, kind, room }: Booking): Promise<Appointment> {
    const patient = await this.repos.patients.findById(patientId);
    if (!patient) {
      throw new RangeError('unknown patient');
    }
    const minutes = await suggestDuration(kind, patient.dateOfBirth);
    const appointment = await this.repos.appointments.insert({ patientId, clinicId, startsAt, room, minutes });
    logger.info(`Booked ${startsAt} for ${patient.firstName} ${patient.lastName}, call ${patient.phone}`);
    await queues.reminders.add({ appointmentId: appointment.id, patient: { id: patient.id, email: patient.email, name: patient.firstName } });
    bus.publish('appointment.booked', { appointment, patient });
    return appointment;
  }

  async cancel(id: string, reason: string): Promise<void> {
    await this.repos.appointments.cancel(id);
    audit.info(`appointment ${Number(id)} cancelled, reason: ${reason}`);
  }

  async noShow(id: string, remark: string): Promise<void> {
    await this.repos.appointments.cancel(id);
    audit.info(`appointment ${Number(id)} no-show, remark: ${oneLine(remark)}`);
  }

  async move(appointment: Appointment): Promise<void> {
    bus.publish('appointment.moved', { appointment });
    audit.info(`appointment moved to ${new Date(appointment.startsAt).toISOString()}`);
  }
}
