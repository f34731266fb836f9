import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.springframework.web.client.RestTemplate;

record Guest(String email, String room) {}

record ChatMessage(String role, String content) {}

record ChatRequest(String model, List<ChatMessage> messages) {}

class PromptsByShape {
  private final String api;
  private final RestTemplate rest = new RestTemplate();
  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper mapper = new ObjectMapper();

  PromptsByShape(String api) {
    this.api = api;
  }

  void records(Guest guest) {
    // finding: personal-data-to-llm
    rest.postForObject(api, new ChatRequest("small", List.of(new ChatMessage("user", "Write to " + guest.email()))), String.class);
    // ok: personal-data-to-llm
    rest.postForObject(api, new ChatRequest("small", List.of(new ChatMessage("user", "Clean " + guest.room()))), String.class);
  }

  void written(Guest guest) throws Exception {
    Map<String, Object> body = Map.of("model", "small", "messages", List.of(Map.of("role", "user", "content", guest.email())));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(api + "/chat"))
            // finding: personal-data-to-llm
            .POST(HttpRequest.BodyPublishers.ofString(json(body)))
            .build();
    client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private String json(Map<String, Object> body) throws Exception {
    return mapper.writeValueAsString(body);
  }

  void tree(Guest guest) {
    ObjectNode body = mapper.createObjectNode();
    body.put("model", "small");
    body.putArray("messages").addObject().put("role", "user").put("content", guest.email());
    // finding: personal-data-to-llm
    rest.postForObject(api, body, String.class);
  }

  void order(Guest guest) {
    // ok: personal-data-to-llm
    rest.postForObject(api, Map.of("model", "small", "colour", "red", "email", guest.email()), String.class);
    // ok: personal-data-to-llm
    rest.postForObject("http://models.svc.cluster.local/v1/messages", new ChatRequest("small", List.of(new ChatMessage("user", guest.email()))), String.class);
  }
}
