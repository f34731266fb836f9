import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

class Holder {
  private long id;
  private String email;

  long getId() {
    return id;
  }

  String getEmail() {
    return email;
  }
}

class HolderKnown extends RuntimeException {
  HolderKnown(Holder holder) {
    super("known already: %s".formatted(holder.getEmail()));
  }
}

class HolderBlocked extends RuntimeException {
  HolderBlocked(Holder holder) {
    super("blocked: " + holder.getId());
  }
}

class HolderGone extends RuntimeException {
  HolderGone(Holder holder) {
    super("gone: " + holder.getEmail());
  }
}

class Holders {
  Mono<Long> add(Holder found) {
    return Mono.error(new HolderKnown(found));
  }

  Mono<Long> block(Holder found) {
    return Mono.error(() -> new HolderBlocked(found));
  }

  void leave(Holder found) {
    // finding: personal-data-in-error
    throw new HolderGone(found);
  }
}

/** Functions that routes register for exceptions. */
class Registered {
  @Bean
  RouterFunction<ServerResponse> routes(Holders holders, Answers answers) {
    return RouterFunctions.route()
        .GET("/holders", request -> holders.add(new Holder()).then(ServerResponse.ok().build()))
        .onError(HolderKnown.class, answers::known)
        .onError(HolderBlocked.class, answers::blocked)
        // finding: personal-data-in-error
        .onError(HolderGone.class, (failure, request) -> ServerResponse.status(410).bodyValue(failure.getMessage()))
        .build();
  }
}

class Answers {
  Mono<ServerResponse> known(Throwable failure, ServerRequest request) {
    // finding: personal-data-in-error
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, failure.getMessage());
    return ServerResponse.status(problem.getStatus()).bodyValue(problem);
  }

  Mono<ServerResponse> blocked(Throwable failure, ServerRequest request) {
    // ok: personal-data-in-error
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, failure.getMessage());
    return ServerResponse.status(problem.getStatus()).bodyValue(problem);
  }
}
