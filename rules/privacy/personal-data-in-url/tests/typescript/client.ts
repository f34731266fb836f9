import got from 'got';

interface Applicant {
  readonly id: number;
  readonly firstName: string;
  readonly email: string;
}

export class ApplicantClient {
  constructor(private readonly base: string) {}

  find(applicant: Applicant) {
    // finding: personal-data-in-url
    return got(`${this.base}/applicants?first=${applicant.firstName}`);
  }

  score(applicant: Applicant) {
    // finding: personal-data-in-url
    return got.get(`${this.base}/score`, { searchParams: { email: applicant.email } });
  }

  read(applicant: Applicant) {
    // ok: personal-data-in-url
    return got(`${this.base}/applicants/${applicant.id}`);
  }

  update(applicant: Applicant) {
    // ok: personal-data-in-url
    return got.put(`${this.base}/applicants/${applicant.id}`, { json: applicant });
  }
}
