import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import okhttp3.*;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.client.RestClient;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

class Guest {
  private String firstName;
  private String phone;
  private String email;

  String getFirstName() {
    return firstName;
  }

  String getPhone() {
    return phone;
  }

  String getEmail() {
    return email;
  }
}

class SlackNotifier {
  @Value("${slack.url}") private String url;
  private final RestTemplate rest = new RestTemplate();

  void arrived(Guest guest) {
    // finding: personal-data-to-third-party
    rest.postForObject(url, Map.of("text", "Arrived: " + guest.getFirstName() + guest.getPhone()), String.class);
  }

  void counted(int n) {
    // ok: personal-data-to-third-party
    rest.postForObject(url, Map.of("text", "Arrived: " + n), String.class);
  }
}

record Message(String text) {}

class Others {
  private final String webhook;
  private final String api;
  private final HttpClient client = HttpClient.newHttpClient();
  private final OkHttpClient ok = new OkHttpClient();
  private final RestTemplate rest = new RestTemplate();
  private final RestClient restClient = RestClient.create();
  private final ObjectMapper mapper = new ObjectMapper();

  Others(String webhook, String api) {
    this.webhook = webhook;
    this.api = api;
  }

  void java(Guest guest) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(webhook))
      // finding: personal-data-to-third-party
      .POST(HttpRequest.BodyPublishers.ofString(mapper.writeValueAsString(Map.of("text", guest.getPhone()))))
      .build();
    client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  void okhttp(Guest guest) throws Exception {
    ObjectNode body = mapper.createObjectNode().put("text", guest.getPhone());
    Request request = new Request.Builder().url(webhook)
       // finding: personal-data-to-third-party
       .post(RequestBody.create(body.toString(), MediaType.get("application/json")))
       .build();
    ok.newCall(request).execute();
  }

  void apache(Guest guest) throws Exception {
    HttpPost post = new HttpPost(webhook);
    String json = mapper.writeValueAsString(new Message(guest.getEmail()));
    // finding: personal-data-to-third-party
    post.setEntity(new StringEntity(json));
  }

  void exchange(Guest guest) {
    HttpHeaders headers = new HttpHeaders();
    HttpEntity<Message> entity = new HttpEntity<>(new Message(guest.getEmail()), headers);
    // finding: personal-data-to-third-party
    rest.exchange(webhook, HttpMethod.POST, entity, String.class);
  }

  void rc(Guest guest) {
    // finding: personal-data-to-third-party
    restClient.post().uri(webhook).body(new Message(guest.getEmail())).retrieve();
  }

  void hand(Guest guest) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(webhook))
      // finding: personal-data-to-third-party
      .POST(HttpRequest.BodyPublishers.ofString("{\"text\": \"" + guest.getPhone() + "\"}"))
      .build();
    client.send(request, HttpResponse.BodyHandlers.ofString());
  }
  void own(Guest guest) {
    // ok: personal-data-to-third-party
    rest.postForObject(api, new Message(guest.getEmail()), String.class);
    // ok: personal-data-to-third-party
    rest.postForObject(api + "/webhooks", new Message(guest.getEmail()), String.class);
    // ok: personal-data-to-third-party
    rest.postForObject(webhook, Map.of("email", guest.getEmail(), "text", "arrived"), String.class);
    // ok: personal-data-to-third-party
    rest.postForObject("http://localhost:8065/hooks/webhook", new Message(guest.getEmail()), String.class);
  }
}
