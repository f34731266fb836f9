import jakarta.persistence.Entity;
import lombok.Data;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Data
@Entity
class Guest {
  private Long id;
  private String room;
  private String diagnosis;
}

interface Guests {
  Mono<Guest> one(String id);

  Flux<Guest> all();
}

// functional routes of Spring
class Routes {
  private final Guests guests;

  Routes(Guests guests) {
    this.guests = guests;
  }

  Mono<ServerResponse> one(ServerRequest request) {
    // finding: sensitive-record-in-response
    return guests.one(request.pathVariable("id")).flatMap(guest -> ServerResponse.ok().bodyValue(guest));
  }

  Mono<ServerResponse> all(ServerRequest request) {
    // finding: sensitive-record-in-response
    return ServerResponse.ok().body(guests.all(), Guest.class);
  }

  Mono<ServerResponse> room(ServerRequest request) {
    // ok: sensitive-record-in-response
    return guests.one(request.pathVariable("id")).flatMap(guest -> ServerResponse.ok().bodyValue(guest.getRoom()));
  }
}
