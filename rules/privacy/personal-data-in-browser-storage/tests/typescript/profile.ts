interface Profile {
  readonly id: string;
  readonly email: string;
  readonly salary: number;
  readonly darkMode: boolean;
}

export class ProfileCache {
  store(profile: Profile): void {
    // finding: personal-data-in-browser-storage
    localStorage.setItem('mail', profile.email);
    // finding: personal-data-in-browser-storage
    localStorage.setItem('pay', String(profile.salary));
    // ok: personal-data-in-browser-storage
    localStorage.setItem('dark', String(profile.darkMode));
    // ok: personal-data-in-browser-storage
    localStorage.setItem('profile', profile.id);
  }
}
