import { EventEmitter } from 'events';
import type { Patient } from '../dto/patient.dto';
import type { Appointment } from '../dto/requests';

export interface ClinicEvents {
  'appointment.booked': { appointment: Appointment; patient: Patient };
  'appointment.moved': { appointment: Appointment };
  'invoice.paid': { invoiceId: string; patient: Patient; cents: number };
  'rule.changed': { clinicId: number; expression: string };
  'assistant.failed': { patient: Patient; reason: Error };
}

class ClinicBus {
  private readonly emitter = new EventEmitter();

  publish<K extends keyof ClinicEvents>(name: K, payload: ClinicEvents[K]): void {
    this.emitter.emit(name, payload);
  }

  subscribe<K extends keyof ClinicEvents>(name: K, handler: (payload: ClinicEvents[K]) => unknown): void {
    this.emitter.on(name, handler);
  }
}

export const bus = new ClinicBus();
