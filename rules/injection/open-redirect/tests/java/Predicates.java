import java.net.URI;
import java.util.Optional;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

// methods of the project that a filter is given
class Predicates {
  private static boolean isLocal(String path) {
    return path.matches("/[A-Za-z0-9_-][A-Za-z0-9_/-]{0,80}");
  }

  private static boolean isLong(String path) {
    return path.length() > 3;
  }

  Mono<ServerResponse> local(ServerRequest request) {
    String target = request.queryParam("next").filter(Predicates::isLocal).orElse("/desk");
    // ok: open-redirect
    return ServerResponse.seeOther(URI.create(target)).build();
  }

  Mono<ServerResponse> anywhere(ServerRequest request) {
    String target = request.queryParam("next").filter(Predicates::isLong).orElse("/desk");
    // finding: open-redirect
    return ServerResponse.seeOther(URI.create(target)).build();
  }
}
