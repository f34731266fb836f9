import java.util.Map;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

// clients that a library makes of an interface, whose annotation tells where the requests go
class DeclaredClients {
  static class Guest {
    private String email;
    private String floor;

    String getEmail() {
      return email;
    }

    String getFloor() {
      return floor;
    }
  }

  @FeignClient(name = "letters", url = "https://api.telegram.org")
  interface Letters {
    @PostMapping("/messages")
    void send(@RequestBody Map<String, String> message);
  }

  // whose it is, only the configuration can tell
  @FeignClient(name = "panel", url = "https://panel.example.com")
  interface Panel {
    @PostMapping("/answers")
    void send(@RequestBody Map<String, String> answer);
  }

  @FeignClient(name = "desk", url = "http://desk.internal:8080")
  interface Desk {
    @PostMapping("/messages")
    void send(@RequestBody Map<String, String> message);
  }

  private final Letters letters;
  private final Panel panel;
  private final Desk desk;

  DeclaredClients(Letters letters, Panel panel, Desk desk) {
    this.letters = letters;
    this.panel = panel;
    this.desk = desk;
  }

  void written(Guest guest) {
    // finding: personal-data-to-third-party
    letters.send(Map.of("from", guest.getEmail()));
    // ok: personal-data-to-third-party
    letters.send(Map.of("from", guest.getFloor()));
    // ok: personal-data-to-third-party
    panel.send(Map.of("from", guest.getEmail()));
    // ok: personal-data-to-third-party
    desk.send(Map.of("from", guest.getEmail()));
  }
}
