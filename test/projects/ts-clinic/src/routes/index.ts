import { Router } from 'express';
import { AdminController } from '../controllers/admin.controller';
import { AppointmentsController } from '../controllers/appointments.controller';
import { AuthController } from '../controllers/auth.controller';
import { BillingController } from '../controllers/billing.controller';
import { DocumentsController } from '../controllers/documents.controller';
import { PatientsController } from '../controllers/patients.controller';
import { PortalController } from '../controllers/portal.controller';
import { staffOnly } from '../middleware/session';

const table: [string, { router: Router }, boolean][] = [
  ['/api/patients', new PatientsController(), true],
  ['/api/appointments', new AppointmentsController(), true],
  ['/api/invoices', new BillingController(), true],
  ['/api/documents', new DocumentsController(), true],
  ['/admin', new AdminController(), true],
  ['/auth', new AuthController(), false],
  ['/portal', new PortalController(), false],
];

export const routes = table.reduce(
  (router, [path, { router: child }, internal]) => (internal ? router.use(path, staffOnly, child) : router.use(path, child)),
  Router(),
);
