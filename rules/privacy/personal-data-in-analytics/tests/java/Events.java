import com.amplitude.Amplitude;
import com.amplitude.Event;
import com.mixpanel.mixpanelapi.MessageBuilder;
import com.posthog.java.PostHog;
import com.segment.analytics.Analytics;
import com.segment.analytics.messages.IdentifyMessage;
import com.segment.analytics.messages.TrackMessage;
import java.util.Map;
import org.json.JSONObject;

class Events {
  private Analytics analytics;
  private PostHog posthog;
  private MessageBuilder mixpanel;

  void signedUp(User user) {
    analytics.enqueue(
        // finding: personal-data-in-analytics
        IdentifyMessage.builder().userId(user.getId()).traits(Map.of("email", user.getEmail())));
  }

  void tracked(User user) {
    // finding: personal-data-in-analytics
    analytics.enqueue(TrackMessage.builder("signed up").userId(user.getId()).properties(Map.of("phone", user.getPhoneNumber())));
  }

  void visited(User user) {
    // finding: personal-data-in-analytics
    posthog.capture(user.getId(), "visited", Map.of("born", user.getDateOfBirth()));
  }

  void byMail(User user) {
    // finding: personal-data-in-analytics
    Event event = new Event("logged in", user.getEmail());
    Amplitude.getInstance().logEvent(event);
  }

  JSONObject profile(User user) {
    // finding: personal-data-in-analytics
    return mixpanel.event(user.getEmail(), "profile", null);
  }

  // what is fine

  void byId(User user) {
    // ok: personal-data-in-analytics
    analytics.enqueue(TrackMessage.builder("signed up").userId(user.getId()).properties(Map.of("plan", user.getPlan())));
  }

  void ordered(User user, long total) {
    // ok: personal-data-in-analytics
    posthog.capture(user.getId(), "ordered", Map.of("total", total));
  }

  void hashed(User user) {
    // ok: personal-data-in-analytics
    posthog.capture(hash(user.getEmail()), "visited", Map.of());
  }

  void verified(User user) {
    // ok: personal-data-in-analytics
    posthog.capture(user.getId(), "visited", Map.of("verified", user.isEmailVerified()));
  }

  Event product(Product product) {
    // ok: personal-data-in-analytics
    return new Event("viewed", product.getName());
  }

  private static String hash(String text) {
    return Integer.toHexString(text.hashCode());
  }

  interface Product {
    String getName();
  }

  interface User {
    String getId();

    String getEmail();

    boolean isEmailVerified();

    String getPhoneNumber();

    String getDateOfBirth();

    String getPlan();
  }

  void chained(User user) {
    JSONObject properties = new JSONObject().put("plan", "pro").put("mail", user.getEmail());
    // finding: personal-data-in-analytics
    mixpanel.event(user.getId(), "upgraded", properties);
  }

  void chainedPlan(User user) {
    JSONObject properties = new JSONObject().put("plan", "pro");
    // ok: personal-data-in-analytics
    mixpanel.event(user.getId(), "upgraded", properties);
  }
}
