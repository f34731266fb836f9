import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;

class InjectedClients {
  static class Guest {
    private String email;
    private String roomType;

    String getEmail() {
      return email;
    }

    String getRoomType() {
      return roomType;
    }
  }

  static class Clients {
    @Bean
    RestTemplate writer(RestTemplateBuilder builder, @Value("${writer.url:https://api.openai.com/v1}") String url) {
      return builder.rootUri(url).defaultHeader("X-Team", "desk").build();
    }

    @Bean
    RestTemplate desk(RestTemplateBuilder builder, @Value("${desk.url:http://localhost:11434/v1}") String url) {
      return builder.rootUri(url).build();
    }

    @Bean
    WebClient reactiveWriter(WebClient.Builder builder) {
      return builder.baseUrl("https://api.mistral.ai").build();
    }
  }

  static class Letters {
    private final RestTemplate writer;
    private final RestTemplate desk;
    private final WebClient client;
    private final RestClient own;
    @Autowired private WebClient byType;

    Letters(RestTemplate writer, RestTemplate desk, @Qualifier("reactiveWriter") WebClient client, RestClient.Builder builder) {
      this.writer = writer;
      this.desk = desk;
      this.client = client;
      this.own = builder.baseUrl("https://api.anthropic.com").build();
    }

    String byTemplate(Guest guest) {
      // finding: personal-data-to-llm
      return writer.postForObject("/chat/completions", chat("Write to " + guest.getEmail()), String.class);
    }

    String atHome(Guest guest) {
      // ok: personal-data-to-llm
      return desk.postForObject("/chat/completions", chat("Write to " + guest.getEmail()), String.class);
    }

    String general(Guest guest) {
      // ok: personal-data-to-llm
      return writer.postForObject("/chat/completions", chat("Describe " + guest.getRoomType()), String.class);
    }

    void reactive(Guest guest) {
      // finding: personal-data-to-llm
      client.post().contentType(MediaType.APPLICATION_JSON).bodyValue(chat("Write to " + guest.getEmail())).retrieve();
      // finding: personal-data-to-llm
      byType.post().uri("/v1/chat").header("X-Team", "desk").bodyValue(chat("Write to " + guest.getEmail())).retrieve();
      // ok: personal-data-to-llm
      client.post().contentType(MediaType.APPLICATION_JSON).bodyValue(chat("Describe " + guest.getRoomType())).retrieve();
    }

    void blocking(Guest guest) {
      // finding: personal-data-to-llm
      own.post().uri("/v1/messages").body(chat("Write to " + guest.getEmail())).retrieve();
    }

    private static Map<String, Object> chat(String prompt) {
      return Map.of("messages", List.of(Map.of("role", "user", "content", prompt)));
    }
  }
}
