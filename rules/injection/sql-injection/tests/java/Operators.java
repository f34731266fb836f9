import java.util.concurrent.CompletableFuture;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.function.TupleUtils;
import reactor.util.context.Context;

/** What operators of publishers hand on. */
@RestController
class Operators {
  private final DatabaseClient client;
  private final Sinks.Many<String> names = Sinks.many().multicast().onBackpressureBuffer();
  private final Sinks.Many<Integer> lengths = Sinks.many().replay().all();

  Operators(DatabaseClient client) {
    this.client = client;
  }

  @GetMapping("/handed")
  Mono<Long> handed(@RequestParam String name) {
    // finding: sql-injection
    return Mono.just(name).<String>handle((value, sink) -> { if (value.isEmpty()) sink.error(new IllegalArgumentException()); else sink.next(value); }).flatMap(value -> client.sql("SELECT a FROM b WHERE c = '" + value + "'").fetch().rowsUpdated());
  }

  @GetMapping("/zipped")
  Mono<Long> zipped(@RequestParam String name) {
    // finding: sql-injection
    return Mono.just("a").zipWhen(one -> Mono.just(name)).map(pair -> pair.getT2()).flatMap(value -> client.sql("SELECT a FROM b WHERE c = '" + value + "'").fetch().rowsUpdated());
  }

  @GetMapping("/tuples")
  Mono<Long> tuples(@RequestParam String name) {
    // finding: sql-injection
    return Mono.zip(Mono.just("a"), Mono.just(name)).map(TupleUtils.function((one, other) -> one + other)).flatMap(value -> client.sql("SELECT a FROM b WHERE c = '" + value + "'").fetch().rowsUpdated());
  }

  @GetMapping("/created")
  Mono<Long> created(@RequestParam String name) {
    // finding: sql-injection
    return Mono.<String>create(sink -> sink.success(name)).flatMap(value -> client.sql("SELECT a FROM b WHERE c = '" + value + "'").fetch().rowsUpdated());
  }

  @GetMapping("/pushed")
  Mono<Long> pushed(@RequestParam String name) {
    // finding: sql-injection
    return Flux.<String>push(sink -> sink.next(name)).next().flatMap(value -> client.sql("SELECT a FROM b WHERE c = '" + value + "'").fetch().rowsUpdated());
  }

  @GetMapping("/begun")
  Mono<Long> begun(@RequestParam String name) {
    // finding: sql-injection
    return Flux.just("a").startWith(name).next().flatMap(value -> client.sql("SELECT a FROM b WHERE c = '" + value + "'").fetch().rowsUpdated());
  }

  @GetMapping("/resumed")
  Mono<Long> resumed(@RequestParam String name) {
    // finding: sql-injection
    return Mono.<String>error(new IllegalStateException()).onErrorResume(error -> Mono.just(name)).flatMap(value -> client.sql("SELECT a FROM b WHERE c = '" + value + "'").fetch().rowsUpdated());
  }

  @GetMapping("/returned")
  Mono<Long> returned(@RequestParam String name) {
    // finding: sql-injection
    return Mono.<String>error(new IllegalStateException()).onErrorReturn(name).flatMap(value -> client.sql("SELECT a FROM b WHERE c = '" + value + "'").fetch().rowsUpdated());
  }

  @GetMapping("/emptied")
  Mono<Long> emptied(@RequestParam String name) {
    // finding: sql-injection
    return Mono.<String>empty().switchIfEmpty(Mono.just(name)).flatMap(value -> client.sql("SELECT a FROM b WHERE c = '" + value + "'").fetch().rowsUpdated());
  }

  @GetMapping("/inContext")
  Mono<Long> inContext(@RequestParam String name) {
    // finding: sql-injection
    return Mono.deferContextual(context -> Mono.just(context.<String>get("name"))).contextWrite(Context.of("name", name)).flatMap(value -> client.sql("SELECT a FROM b WHERE c = '" + value + "'").fetch().rowsUpdated());
  }

  @GetMapping("/future")
  Mono<Long> future(@RequestParam String name) {
    // finding: sql-injection
    return Mono.fromFuture(() -> CompletableFuture.supplyAsync(() -> name)).flatMap(value -> client.sql("SELECT a FROM b WHERE c = '" + value + "'").fetch().rowsUpdated());
  }

  @GetMapping("/expanded")
  Mono<Long> expanded(@RequestParam String name) {
    // finding: sql-injection
    return Mono.just(name).expand(value -> Mono.empty()).next().flatMap(value -> client.sql("SELECT a FROM b WHERE c = '" + value + "'").fetch().rowsUpdated());
  }

  @GetMapping("/watched")
  Mono<Long> watched(@RequestParam String name) {
    // finding: sql-injection
    return Flux.just(name).distinct().sort().take(2).publishOn(Schedulers.parallel()).retry(2).doFinally(signal -> {}).next().flatMap(value -> client.sql("SELECT a FROM b WHERE c = '" + value + "'").fetch().rowsUpdated());
  }

  @GetMapping("/counted")
  Mono<Long> counted(@RequestParam String name) {
    // ok: sql-injection
    return Flux.just(name).map(value -> value.length()).publishOn(Schedulers.parallel()).next().flatMap(value -> client.sql("SELECT a FROM b WHERE c = '" + value + "'").fetch().rowsUpdated());
  }

  @GetMapping("/measured")
  Mono<Long> measured(@RequestParam String name) {
    // ok: sql-injection
    return Mono.just(name).handle((value, sink) -> sink.next(value.length())).flatMap(value -> client.sql("SELECT a FROM b WHERE c = '" + value + "'").fetch().rowsUpdated());
  }

  @GetMapping("/known")
  Mono<Long> known(@RequestParam String name) {
    // ok: sql-injection
    return Mono.just(name).hasElement().flatMap(value -> client.sql("SELECT a FROM b WHERE c = '" + value + "'").fetch().rowsUpdated());
  }

  @GetMapping("/other")
  Mono<Long> other(@RequestParam String name) {
    // ok: sql-injection
    return Mono.just(name).zipWhen(one -> Mono.just("a")).map(pair -> pair.getT2()).flatMap(value -> client.sql("SELECT a FROM b WHERE c = '" + value + "'").fetch().rowsUpdated());
  }

  @GetMapping("/createdOther")
  Mono<Long> createdOther(@RequestParam String name) {
    // ok: sql-injection
    return Mono.<Integer>create(sink -> sink.success(name.length())).flatMap(value -> client.sql("SELECT a FROM b WHERE c = '" + value + "'").fetch().rowsUpdated());
  }

  @PostMapping("/emit")
  void emit(@RequestParam String name) {
    names.tryEmitNext(name);
    lengths.emitNext(name.length(), Sinks.EmitFailureHandler.FAIL_FAST);
  }

  @GetMapping("/emitted")
  Flux<Long> emitted() {
    // finding: sql-injection
    return names.asFlux().publishOn(Schedulers.parallel()).flatMap(value -> client.sql("SELECT a FROM b WHERE c = '" + value + "'").fetch().rowsUpdated());
  }

  @GetMapping("/emitted-lengths")
  Flux<Long> emittedLengths() {
    // ok: sql-injection
    return lengths.asFlux().flatMap(value -> client.sql("SELECT a FROM b WHERE c = " + value).fetch().rowsUpdated());
  }
}
