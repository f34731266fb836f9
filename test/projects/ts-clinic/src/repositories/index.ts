import { AppointmentRepository } from './appointment.repository';
import { InvoiceRepository } from './invoice.repository';
import { MessageRepository } from './message.repository';
import { PatientRepository } from './patient.repository';
import { StaffRepository } from './staff.repository';

export * from './base.repository';
export * from './appointment.repository';
export * from './invoice.repository';
export * from './message.repository';
export * from './patient.repository';
export * from './staff.repository';

export const repositories = {
  appointments: new AppointmentRepository(),
  invoices: new InvoiceRepository(),
  messages: new MessageRepository(),
  patients: new PatientRepository(),
  staff: new StaffRepository(),
};

export type Repositories = typeof repositories;
