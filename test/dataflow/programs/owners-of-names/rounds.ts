import { Patient, Ward } from './patients';

// a short name tells nothing, the class does
export function admit(ward: Ward) {
  const p = new Patient(window.prompt('who?') ?? '', ward.name);
  // finding: personal-data-in-log
  console.log(`admitted ${p.name}`);
  // ok: personal-data-in-log
  console.log(`to ${ward.name}`);
}

export function visit(tableName: string, ward: Ward) {
  // ok: personal-data-in-log
  console.log(`visiting ${tableName}`);
  const w = ward;
  // ok: personal-data-in-log
  console.log(`in ${w.name}`);
}

export function call(patient: { name: string }) {
  // finding: personal-data-in-log
  console.log(`calling ${patient.name}`);
}
