import mixpanel from 'mixpanel-browser';
import * as amplitude from '@amplitude/analytics-browser';
import { AnalyticsBrowser } from '@segment/analytics-next';

interface Visitor {
  readonly id: string;
  readonly email: string;
  readonly plan: string;
}

const analytics = AnalyticsBrowser.load({ writeKey: 'public' });

export class Tracking {
  start(visitor: Visitor): void {
    // finding: personal-data-in-analytics
    analytics.identify(visitor.id, { email: visitor.email });
    // finding: personal-data-in-analytics
    mixpanel.identify(visitor.email);
    // finding: personal-data-in-analytics
    amplitude.setUserId(visitor.email);
  }

  opened(visitor: Visitor): void {
    // ok: personal-data-in-analytics
    analytics.track('opened', { plan: visitor.plan });
    // ok: personal-data-in-analytics
    mixpanel.track('opened', { plan: visitor.plan });
    // ok: personal-data-in-analytics
    amplitude.setUserId(visitor.id);
  }
}
