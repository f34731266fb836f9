import org.testkit.Sink;
import org.testkit.Source;

class TypeBoolean {
    void show() {
        String name = Source.get();
        boolean empty = name.isEmpty();
        Sink.put("" + empty); // ok: test-flow
        Sink.put(String.valueOf(name.contains("a"))); // ok: test-flow
        Sink.put(empty ? "x" : name); // finding: test-flow
    }
}
