import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.testkit.Sink;
import org.testkit.Source;

class AsyncAwait {
    void show(ExecutorService pool) throws Exception {
        CompletableFuture<String> name = CompletableFuture.supplyAsync(() -> Source.get());
        CompletableFuture<String> fixed = CompletableFuture.completedFuture("guest");
        Sink.put(name.join()); // finding: test-flow
        Sink.put(fixed.get()); // ok: test-flow
        Sink.put(pool.submit(() -> Source.get()).get()); // finding: test-flow
        Sink.put(pool.submit(() -> "guest").get()); // ok: test-flow
    }
}
