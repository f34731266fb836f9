import { Component } from 'react';
import { api, PatientDto } from './api-client';
import { markSeen, rememberPatient } from './storage';

interface Props {
  id: string;
  compact?: boolean;
}

interface State {
  patient?: PatientDto;
  failed: boolean;
}

const SUPPORT = 'praxis@lindenhof-clinics.com';
const PUBLISHABLE_KEY = 'pk_live_lindenhof_portal_checkout';

declare global {
  interface Window {
    gtag?: (command: string, event: string, values: Record<string, unknown>) => void;
    Stripe?: (key: string) => unknown;
  }
}

export class PatientCard extends Component<Props, State> {
  state: State = { failed: false };

  async componentDidMount() {
    try {
      const patient = await api.patient(this.props.id);
      this.setState({ patient }, this.loaded);
    } catch (error) {
      console.warn('card could not be loaded, contact %s', SUPPORT);
      this.setState({ failed: true });
    }
  }

  private loaded = () => {
    const { patient } = this.state;
    if (!patient) return;
    if (this.props.compact) {
      markSeen(patient);
      window.gtag?.('event', 'card_open', { layout: 'compact' });
      return;
    }
    rememberPatient(patient);
    window.gtag?.('event', 'card_open', { label: this.title, born: patient.dateOfBirth });
    console.debug('card', patient);
  };

  get title(): string {
    const { patient } = this.state;
    return patient ? `${patient.firstName} ${patient.lastName}` : '';
  }

  private pay = () => window.Stripe?.(PUBLISHABLE_KEY);

  render() {
    const { patient, failed } = this.state;
    if (failed) return <p>Bitte wenden Sie sich an {SUPPORT}</p>;
    return (
      <section className="card" onClick={this.pay}>
        <h2>{this.title}</h2>
        <a href={`/portal/patients/${encodeURIComponent(this.props.id)}`}>{patient?.phone}</a>
      </section>
    );
  }
}
