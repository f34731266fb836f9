import { Router } from '@angular/router';
import { createSearchParams, useNavigate } from 'react-router-dom';
import { useRouter } from 'vue-router';

interface Applicant {
  fullName: string;
  birthDate: string;
  yearlyIncome: string;
}

export function useQuote() {
  const navigate = useNavigate();
  return {
    show(applicant: Applicant) {
      const search = createSearchParams({ ...applicant }).toString();
      // finding: personal-data-in-url
      navigate({ pathname: '/quote/result', search });
    },
    call(applicant: Applicant) {
      // ok: personal-data-in-url
      navigate('/quote/call?from=form', { state: { applicant } });
    },
  };
}

export function useForm() {
  const router = useRouter();
  return {
    // finding: personal-data-in-url
    show: (applicant: Applicant) => router.push({ name: 'result', query: { ...applicant } }),
    // ok: personal-data-in-url
    back: (applicant: Applicant) => router.push({ name: 'form', state: { applicant: JSON.stringify(applicant) } }),
  };
}

export class Navigation {
  constructor(private readonly router: Router) {}

  result(applicant: Applicant) {
    // finding: personal-data-in-url
    return this.router.navigate(['/result'], { queryParams: applicant });
  }

  form(applicant: Applicant) {
    // ok: personal-data-in-url
    return this.router.navigate(['/form'], { state: applicant, queryParams: { step: 2 } });
  }
}
