import java.util.Map;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

class Visitor {
  private String givenName;
  private int visits;

  String getGivenName() {
    return givenName;
  }

  int getVisits() {
    return visits;
  }
}

/** Clients that were made for one address, which only the environment knows. */
class ChatClients {
  private final WebClient webhook;
  private final WebClient ledger;

  ChatClients(WebClient webhook, WebClient ledger) {
    this.webhook = webhook;
    this.ledger = ledger;
  }

  Mono<Void> tell(Visitor visitor) {
    // finding: personal-data-to-third-party
    return webhook.post().bodyValue(Map.of("channel", "#desk", "text", "Please call " + visitor.getGivenName())).retrieve().bodyToMono(Void.class);
  }

  Mono<Void> count(Visitor visitor) {
    // ok: personal-data-to-third-party
    return webhook.post().bodyValue(Map.of("channel", "#desk", "text", "Visits: " + visitor.getVisits())).retrieve().bodyToMono(Void.class);
  }

  Mono<Void> enter(Visitor visitor) {
    // ok: personal-data-to-third-party
    return ledger.post().bodyValue(Map.of("name", visitor.getGivenName(), "visits", visitor.getVisits())).retrieve().bodyToMono(Void.class);
  }
}
