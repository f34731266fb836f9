import java.util.concurrent.CompletableFuture;
import org.testkit.Sink;
import org.testkit.Source;

class PromiseAll {
    void show() {
        CompletableFuture<String> name = CompletableFuture.supplyAsync(() -> Source.get());
        CompletableFuture<String> fixed = CompletableFuture.supplyAsync(() -> "guest");
        CompletableFuture.allOf(name, fixed).join();
        Sink.put(name.join()); // finding: test-flow
        Sink.put(fixed.join()); // ok: test-flow
        Sink.put(name.thenCombine(fixed, (a, b) -> a + b).join()); // finding: test-flow
    }
}
