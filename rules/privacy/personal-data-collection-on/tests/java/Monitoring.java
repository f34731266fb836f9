import com.datadog.android.rum.RumConfiguration;
import com.google.android.gms.analytics.Tracker;
import io.sentry.Sentry;
import io.sentry.SentryOptions;
import io.sentry.android.core.SentryAndroid;

class Monitoring {
  void start(String dsn) {
    Sentry.init(
        options -> {
          options.setDsn(dsn);
          // finding: personal-data-collection-on
          options.setSendDefaultPii(true);
        });
  }

  void given(SentryOptions options) {
    // finding: personal-data-collection-on
    options.setSendDefaultPii(true);
  }

  void android(android.content.Context context) {
    SentryAndroid.init(
        context,
        options -> {
          // finding: personal-data-collection-on
          options.setAttachScreenshot(true);
        });
  }

  void replay(SentryOptions options) {
    // finding: personal-data-collection-on
    options.getSessionReplay().setMaskAllText(false);
  }

  void analytics(Tracker tracker) {
    // finding: personal-data-collection-on
    tracker.setAnonymizeIp(false);
  }

  // what is fine

  void careful(SentryOptions options) {
    // ok: personal-data-collection-on
    options.setSendDefaultPii(false);
  }

  void standard(String dsn) {
    // ok: personal-data-collection-on
    Sentry.init(dsn);
  }

  void configured(SentryOptions options, boolean pii) {
    // ok: personal-data-collection-on
    options.setSendDefaultPii(pii);
  }

  void masked(SentryOptions options) {
    // ok: personal-data-collection-on
    options.getSessionReplay().setMaskAllText(true);
  }

  void anonymous(Tracker tracker) {
    // ok: personal-data-collection-on
    tracker.setAnonymizeIp(true);
  }
}
