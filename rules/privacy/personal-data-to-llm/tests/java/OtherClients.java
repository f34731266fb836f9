import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClient;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import java.util.Map;
import kong.unirest.Unirest;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.fluent.Request;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.eclipse.microprofile.config.inject.ConfigProperty;

class OtherClients {
  interface Guest {
    String getEmail();

    String getRoom();
  }

  @ConfigProperty(name = "writer.url", defaultValue = "https://api.openai.com/v1")
  String writer;

  private final Client client = ClientBuilder.newClient();

  void jaxRs(Guest guest) {
    // finding: personal-data-to-llm
    client.target(writer).path("/chat/completions").request().header("X-Team", "a").post(Entity.json(Map.of("prompt", guest.getEmail())));
    // ok: personal-data-to-llm
    client.target(writer).path("/chat/completions").request().post(Entity.json(Map.of("prompt", guest.getRoom())));
    // ok: personal-data-to-llm
    client.target("http://localhost:11434/v1").request().post(Entity.json(Map.of("prompt", guest.getEmail())));
  }

  void apache(Guest guest) throws Exception {
    HttpPost post = new HttpPost("https://api.mistral.ai/v1/chat");
    // finding: personal-data-to-llm
    post.setEntity(new StringEntity("{\"prompt\": \"" + guest.getEmail() + "\"}", ContentType.APPLICATION_JSON));
    // finding: personal-data-to-llm
    Request.post("https://api.mistral.ai/v1/chat").addHeader("X-Team", "a").bodyString(guest.getEmail(), ContentType.TEXT_PLAIN).execute();
    // ok: personal-data-to-llm
    Request.post("https://api.mistral.ai/v1/chat").bodyString(guest.getRoom(), ContentType.TEXT_PLAIN).execute();
  }

  void unirest(Guest guest) {
    // finding: personal-data-to-llm
    Unirest.post("https://api.anthropic.com/v1/messages").header("X-Team", "a").body(guest.getEmail()).asString();
    // ok: personal-data-to-llm
    Unirest.post("https://api.anthropic.com/v1/messages").body(guest.getRoom()).asString();
  }

  void vertx(WebClient web, Guest guest) {
    // finding: personal-data-to-llm
    web.postAbs("https://api.anthropic.com/v1/messages").putHeader("X-Team", "a").sendJsonObject(new JsonObject().put("prompt", guest.getEmail()));
    // ok: personal-data-to-llm
    web.postAbs("https://api.anthropic.com/v1/messages").sendJsonObject(new JsonObject().put("prompt", guest.getRoom()));
  }
}
