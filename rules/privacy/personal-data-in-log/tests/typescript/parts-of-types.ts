interface Patient {
  id: string;
  ward: string;
  fullName: string;
  diagnosis: string;
}

type Place = Pick<Patient, 'id' | 'ward'>;
type Hidden = 'fullName' | 'diagnosis';

export function admitted(patient: Pick<Patient, 'id' | 'diagnosis'>): void {
  // finding: personal-data-in-log
  console.log('admitted', patient);
}

export function moved(place: Place): void {
  // ok: personal-data-in-log
  console.log('moved', place);
}

export function registered(patient: Omit<Patient, 'diagnosis'>): void {
  // finding: personal-data-in-log
  console.log('registered', patient);
}

export function released(patient: Omit<Patient, Hidden>): void {
  // ok: personal-data-in-log
  console.log('released', patient);
}

export function listed(patients: Omit<Patient, 'fullName'>[]): void {
  // finding: personal-data-in-log
  console.log('listed', patients);
}
