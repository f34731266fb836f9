import com.amazonaws.xray.AWSXRay;
import com.amazonaws.xray.entities.Subsegment;
import com.mindscapehq.raygun4java.core.RaygunClient;
import com.mindscapehq.raygun4java.core.messages.RaygunIdentifier;
import io.honeycomb.beeline.tracing.Beeline;
import io.micrometer.tracing.Span;
import com.hubspot.api.ContactsApi;

class Outside {
  private RaygunClient raygun;
  private Beeline beeline;
  private ContactsApi contacts;

  record Tenant(long id, String fullName, String email, int rooms) {}

  void render(Tenant tenant) {
    Subsegment segment = AWSXRay.beginSubsegment("render");
    // finding: personal-data-to-third-party
    segment.putMetadata("tenant", tenant.email());
    // ok: personal-data-to-third-party
    segment.putAnnotation("rooms", tenant.rooms());
  }

  void report(Throwable t, Tenant tenant) {
    // finding: personal-data-to-third-party
    raygun.setUser(new RaygunIdentifier("" + tenant.id()).withEmail(tenant.email()));
    // ok: personal-data-to-third-party
    raygun.send(t);
  }

  void trace(Tenant tenant) {
    // finding: personal-data-to-third-party
    beeline.getActiveSpan().addField("email", tenant.email());
    // ok: personal-data-to-third-party
    beeline.getActiveSpan().addField("id", tenant.id());
  }

  String note(Tenant tenant) {
    // what it gives is a text, to which anything may be added
    String known = contacts.getLabel(tenant.id());
    // ok: personal-data-to-third-party
    return known.concat(tenant.email());
  }

  void deliver(Span span, Tenant tenant) {
    // finding: personal-data-to-third-party
    span.tag("tenant", tenant.email());
    // ok: personal-data-to-third-party
    span.tag("rooms", String.valueOf(tenant.rooms()));
  }
}
