import org.testkit.Sink;
import org.testkit.Source;

class StringFormat {
    void statement() {
        String name = Source.get();
        Sink.put(String.format("name=%s;", name)); // finding: test-flow
        Sink.put(String.format("name=%s;", "guest")); // ok: test-flow
        Sink.put("name=%s;".formatted(name)); // finding: test-flow
        Sink.put(String.format("id=%d;", name)); // ok: test-flow
        Sink.put(String.join(",", "a", name)); // finding: test-flow
        Sink.put(String.join(",", "a", "b")); // ok: test-flow
    }
}
