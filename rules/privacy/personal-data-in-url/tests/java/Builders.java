import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.UUID;
import kong.unirest.Unirest;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.utils.URIBuilder;

class Builders {
  private final String partner;
  private final Client client;

  Builders(String partner, Client client) {
    this.partner = partner;
    this.client = client;
  }

  HttpRequest eligibility(Patient patient) {
    URI uri =
        UriBuilder.fromUri(partner)
            .path("eligibility")
            .queryParam("number", patient.getInsuranceNumber()) // finding: personal-data-in-url
            .build();
    return HttpRequest.newBuilder(uri).GET().build();
  }

  HttpRequest claim(UUID claim) {
    // ok: personal-data-in-url
    return HttpRequest.newBuilder(UriBuilder.fromUri(partner).path("claims/{id}").queryParam("fields", "state").build(claim)).build();
  }

  String target(Patient patient) {
    WebTarget target = client.target("https://api.partner.eu").path("people");
    // finding: personal-data-in-url
    return target.queryParam("email", patient.getEmail()).request().get(String.class);
  }

  Request ok(Patient patient) {
    HttpUrl.Builder builder = HttpUrl.parse(partner).newBuilder();
    // finding: personal-data-in-url
    builder.addQueryParameter("birth", patient.getDateOfBirth().toString());
    // ok: personal-data-in-url
    builder.addQueryParameter("case", patient.getCaseId().toString());
    return new Request.Builder().url(builder.build()).build();
  }

  HttpGet apache(Patient patient) throws Exception {
    // finding: personal-data-in-url
    return new HttpGet(new URIBuilder(partner).addParameter("phone", patient.getPhoneNumber()).build());
  }

  String unirest(Patient patient) {
    // finding: personal-data-in-url
    return Unirest.get(partner).queryString("iban", patient.getIban()).asString().getBody();
  }

  interface Patient {
    String getEmail();

    String getInsuranceNumber();

    java.time.LocalDate getDateOfBirth();

    String getPhoneNumber();

    String getIban();

    UUID getCaseId();
  }
}
