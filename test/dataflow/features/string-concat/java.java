import org.testkit.Sink;
import org.testkit.Source;

class StringConcat {
    void statement() {
        String text = "name=" + Source.get() + ";";
        String fixed = "name=" + "guest" + ";";
        Sink.put(text); // finding: test-flow
        Sink.put(fixed); // ok: test-flow
        Sink.put("a".concat(Source.get())); // finding: test-flow
        Sink.put("a".concat("b")); // ok: test-flow
    }
}
