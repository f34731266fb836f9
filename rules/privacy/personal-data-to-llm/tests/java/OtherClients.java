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
import org.json.JSONObject;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelRequest;

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

  void gemini(com.google.genai.Client gemini, Guest guest) {
    // finding: personal-data-to-llm
    gemini.models.generateContent("gemini-2.5-flash", "Write to " + guest.getEmail(), null);
    // ok: personal-data-to-llm
    gemini.models.generateContent("gemini-2.5-flash", "Describe " + guest.getRoom(), null);
  }

  void bedrock(BedrockRuntimeClient bedrock, Guest guest) {
    String text = new JSONObject(Map.of("prompt", "Write to " + guest.getEmail())).toString();
    // finding: personal-data-to-llm
    bedrock.invokeModel(InvokeModelRequest.builder().modelId("m").body(SdkBytes.fromUtf8String(text)).build());
    String other = new JSONObject(Map.of("prompt", "Describe " + guest.getRoom())).toString();
    // ok: personal-data-to-llm
    bedrock.invokeModel(InvokeModelRequest.builder().modelId("m").body(SdkBytes.fromUtf8String(other)).build());
  }
}
