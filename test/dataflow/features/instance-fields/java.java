import org.testkit.Sink;
import org.testkit.Source;

class Order {
    private String name = "none";
    private String kind = "none";

    void load() {
        name = Source.get();
        this.kind = "book";
    }

    void show() {
        Sink.put(this.name); // finding: test-flow
        Sink.put(kind); // ok: test-flow
    }
}
