import java.util.List;
import org.testkit.Sink;
import org.testkit.Source;

class Page {
    private final String name = Source.get();
    private final String kind = "page";

    void show(List<String> rows) {
        rows.forEach(row -> {
            Sink.put(this.name); // finding: test-flow
            Sink.put(this.kind); // ok: test-flow
        });
    }
}
