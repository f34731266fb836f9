import com.bugsnag.Report;
import com.newrelic.api.agent.NewRelic;
import com.rollbar.notifier.Rollbar;
import io.opentelemetry.api.trace.Span;
import io.sentry.Sentry;
import java.util.Map;

class Monitoring {
  private Rollbar rollbar;

  void identify(User user) {
    io.sentry.protocol.User given = new io.sentry.protocol.User();
    given.setId(user.getId());
    // finding: personal-data-to-third-party
    given.setEmail(user.getEmail());
    Sentry.setUser(given);
  }

  void tag(User user) {
    // finding: personal-data-to-third-party
    Sentry.setTag("phone", user.getPhoneNumber());
  }

  void failed(String iban) {
    // finding: personal-data-to-third-party
    Sentry.captureMessage("payment from " + iban + " failed");
  }

  void report(Report report, User user) {
    // finding: personal-data-to-third-party
    report.addToTab("customer", "born", user.getDateOfBirth());
  }

  void warn(User user) {
    // finding: personal-data-to-third-party
    rollbar.warning("login failed", Map.of("mail", user.getEmail()));
  }

  void attribute(User user) {
    // finding: personal-data-to-third-party
    NewRelic.addCustomParameter("name", user.getLastName());
  }

  void span(User user) {
    // finding: personal-data-to-third-party
    Span.current().setAttribute("customer.mail", user.getEmail());
  }

  // what is fine

  void identifyById(User user) {
    io.sentry.protocol.User given = new io.sentry.protocol.User();
    // ok: personal-data-to-third-party
    given.setId(user.getId());
    Sentry.setUser(given);
  }

  void plan(User user) {
    // ok: personal-data-to-third-party
    Sentry.setTag("plan", user.getPlan());
  }

  void failedOrder(long order) {
    // ok: personal-data-to-third-party
    Sentry.captureMessage("payment of order " + order + " failed");
  }

  void total(long total) {
    // ok: personal-data-to-third-party
    NewRelic.addCustomParameter("total", total);
  }

  void verified(User user) {
    // ok: personal-data-to-third-party
    Span.current().setAttribute("verified", user.isEmailVerified());
  }

  interface User {
    String getId();

    String getEmail();

    boolean isEmailVerified();

    String getLastName();

    String getPhoneNumber();

    String getDateOfBirth();

    String getPlan();
  }

  void scope(User user) {
    // finding: personal-data-to-third-party
    Sentry.configureScope(scope -> scope.setExtra("mail", user.getEmail()));
  }

  void failed(User user) {
    // finding: personal-data-to-third-party
    Sentry.captureException(new IllegalStateException("no mail to " + user.getEmail()));
  }

  void failedById(User user) {
    // ok: personal-data-to-third-party
    Sentry.captureException(new IllegalStateException("no mail to " + user.getId()));
  }
}
