import java.util.List;
import java.util.Map;
import org.springframework.web.client.RestClient;

class CompatibleServers {
  static class Guest {
    private String email;
    private String diagnosis;

    String getEmail() {
      return email;
    }

    String getDiagnosis() {
      return diagnosis;
    }
  }

  private final RestClient letters = RestClient.create("https://api.lettersmith.example/v1");
  private final RestClient own = RestClient.create("https://models.internal.hotel.example/v1");
  private final RestClient local = RestClient.create("http://localhost:8000/v1");

  String letter(Guest guest) {
    // finding: personal-data-to-llm
    return letters.post().uri("/chat/completions").body(chat("Write to " + guest.getEmail())).retrieve().body(String.class);
  }

  String gemini(Guest guest) {
    RestClient plain = RestClient.create();
    // finding: personal-data-to-llm
    return plain.post().uri("https://proxy.example.com/v1beta/models/gemini-2.0-flash:generateContent").body(chat(guest.getDiagnosis())).retrieve().body(String.class);
  }

  void within(Guest guest) {
    // ok: personal-data-to-llm
    own.post().uri("/chat/completions").body(chat(guest.getDiagnosis())).retrieve();
    // ok: personal-data-to-llm
    local.post().uri("/chat/completions").body(chat(guest.getDiagnosis())).retrieve();
    // ok: personal-data-to-llm
    letters.post().uri("/bookings").body(Map.of("email", guest.getEmail())).retrieve();
    // ok: personal-data-to-llm
    letters.post().uri("/chat/completions").body(chat("Which rooms are free?")).retrieve();
  }

  private static Map<String, Object> chat(String prompt) {
    return Map.of("model", "letters-2", "messages", List.of(Map.of("role", "user", "content", prompt)));
  }
}
