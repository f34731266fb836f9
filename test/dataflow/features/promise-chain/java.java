import java.util.concurrent.CompletableFuture;
import org.testkit.Sink;
import org.testkit.Source;

class PromiseChain {
    void show() {
        CompletableFuture.supplyAsync(() -> Source.get())
            .thenApply(name -> name.trim())
            .thenAccept(name -> Sink.put(name)); // finding: test-flow
        CompletableFuture.supplyAsync(() -> "guest")
            .thenApply(name -> name.trim())
            .thenAccept(name -> Sink.put(name)); // ok: test-flow
    }
}
