import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.testkit.Sink;
import org.testkit.Source;

class Futures {
  void run(ExecutorService pool) throws Exception {
    CompletableFuture<String> name = CompletableFuture.supplyAsync(() -> Source.get());
    name.thenAccept(text -> Sink.put(text)); // finding: test-flow
    name.thenApply(text -> "fixed").thenAccept(text -> Sink.put(text)); // ok: test-flow
    Sink.put(name.thenApply(String::trim).join()); // finding: test-flow
    Future<String> later = pool.submit(() -> Source.get());
    Sink.put(later.get()); // finding: test-flow
    Future<String> constant = pool.submit(() -> "fixed");
    Sink.put(constant.get()); // ok: test-flow
    String text = Source.get();
    pool.execute(() -> Sink.put(text)); // finding: test-flow
    pool.execute(new Runnable() {
      public void run() {
        Sink.put(text); // finding: test-flow
      }
    });
    CompletableFuture<String> both = name.thenCombine(CompletableFuture.completedFuture("x"), (a, b) -> b);
    Sink.put(both.get()); // ok: test-flow
  }
}
