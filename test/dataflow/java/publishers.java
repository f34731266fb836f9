import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import org.testkit.Sink;
import org.testkit.Source;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class Publishers {
  record Entry(String name, String note) {}

  void reactor(Mono<String> other) {
    Mono<String> name = Mono.fromCallable(() -> Source.get());
    name.subscribeOn(null).map(String::trim).subscribe(text -> Sink.put(text)); // finding: test-flow
    name.map(text -> "fixed").subscribe(text -> Sink.put(text)); // ok: test-flow
    Mono.just(Source.get()).flatMapMany(text -> { Sink.put(text); return Flux.empty(); }); // finding: test-flow
    Mono.just(Source.get()).doOnSuccess(text -> Sink.put(text)).subscribe(); // finding: test-flow
    Mono.defer(() -> name).subscribe(text -> Sink.put(text)); // finding: test-flow
    name.then(Mono.just("fixed")).subscribe(text -> Sink.put(text)); // ok: test-flow
    name.thenReturn("fixed").subscribe(text -> Sink.put(text)); // ok: test-flow
    Mono.just("fixed").then(name).subscribe(text -> Sink.put(text)); // finding: test-flow
    name.transform(one -> one.map(text -> { Sink.put(text); return text; })); // finding: test-flow
    Sink.put(name.block()); // finding: test-flow
  }

  void together() {
    Mono.zip(Mono.just(Source.get()), Mono.just("fixed")).subscribe(pair -> Sink.put(pair.getT1())); // finding: test-flow
    Mono.zip(Mono.just(Source.get()), Mono.just("fixed")).subscribe(pair -> Sink.put(pair.getT2())); // ok: test-flow
    Mono.just("fixed").zipWith(Mono.just(Source.get()), (a, b) -> b).subscribe(text -> Sink.put(text)); // finding: test-flow
    Mono.just("fixed").zipWith(Mono.just(Source.get()), (a, b) -> a).subscribe(text -> Sink.put(text)); // ok: test-flow
    Mono.just(Source.get()).zipWhen(text -> Mono.just("fixed")).subscribe(pair -> Sink.put(pair.getT2())); // ok: test-flow
    Flux.zip(Flux.just(Source.get()), Flux.just("fixed"), (a, b) -> a + b).subscribe(text -> Sink.put(text)); // finding: test-flow
  }

  void objects() {
    Mono<Entry> entry = Mono.fromSupplier(() -> new Entry(Source.get(), "fixed"));
    entry.subscribe(one -> Sink.put(one.name())); // finding: test-flow
    entry.subscribe(one -> Sink.put(one.note())); // ok: test-flow
    Sink.put(entry.block().note()); // ok: test-flow
  }

  void mutiny() {
    Uni<String> name = Uni.createFrom().item(Source.get());
    name.onItem().transform(text -> { Sink.put(text); return text; }); // finding: test-flow
    name.onItem().transformToUni(text -> { Sink.put(text); return name; }); // finding: test-flow
    name.invoke(text -> Sink.put(text)).subscribe().with(text -> Sink.put("fixed")); // finding: test-flow
    name.map(text -> "fixed").subscribe().with(text -> Sink.put(text)); // ok: test-flow
  }
}
