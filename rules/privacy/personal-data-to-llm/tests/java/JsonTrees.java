import com.fasterxml.jackson.databind.*;
import com.fasterxml.jackson.databind.node.*;
import com.google.gson.*;
import org.springframework.web.client.RestTemplate;
import java.util.*;
class JsonTrees {
  interface P {
    String getEmail();

    String getRoom();
  }
  RestTemplate t; ObjectMapper m; Gson gson;
  static final String U = "https://api.openai.com/v1/chat/completions";

  void a(P p) {
    ObjectNode n = m.createObjectNode();
    n.put("prompt", p.getEmail());
    // finding: personal-data-to-llm
    t.postForObject(U, n, String.class);
  }

  void b(P p) {
    ObjectNode n = m.createObjectNode();
    n.put("model", "x").putArray("messages").addObject().put("role", "user").put("content", p.getEmail());
    // finding: personal-data-to-llm
    t.postForObject(U, n.toString(), String.class);
  }

  void c(P p) throws Exception {
    Map<String, Object> b = new LinkedHashMap<>();
    b.put("messages", List.of(Map.of("content", p.getEmail())));
    // finding: personal-data-to-llm
    t.postForObject(U, m.writeValueAsString(b), String.class);
  }

  void d(P p) {
    JsonObject o = new JsonObject();
    o.addProperty("prompt", p.getEmail());
    // finding: personal-data-to-llm
    t.postForObject(U, gson.toJson(o), String.class);
  }

  void e(P p) {
    jakarta.json.JsonObject o = jakarta.json.Json.createObjectBuilder().add("prompt", p.getEmail()).build();
    // finding: personal-data-to-llm
    t.postForObject(U, o.toString(), String.class);
  }

  void f(P p) {
    org.json.JSONObject o = new org.json.JSONObject().put("prompt", p.getEmail());
    // finding: personal-data-to-llm
    t.postForObject(U, o.toString(), String.class);
  }

  void g(P p) {
    io.vertx.core.json.JsonObject o = new io.vertx.core.json.JsonObject().put("prompt", p.getEmail());
    // finding: personal-data-to-llm
    t.postForObject(U, o.encode(), String.class);
  }

  void h(P p) {
    ObjectNode n = m.valueToTree(Map.of("prompt", p.getEmail()));
    // finding: personal-data-to-llm
    t.postForObject(U, n, String.class);
  }

  void i(P p) {
    ObjectNode n = JsonNodeFactory.instance.objectNode();
    n.set("prompt", TextNode.valueOf(p.getEmail()));
    // finding: personal-data-to-llm
    t.postForObject(U, n, String.class);
  }

  void j(P p) {
    ObjectNode n = m.createObjectNode();
    n.put("prompt", p.getRoom());
    // ok: personal-data-to-llm
    t.postForObject(U, n, String.class);
  }
}
