import org.testkit.Sink;
import org.testkit.Source;

class StringMethods {
    void normalise() {
        String name = Source.get().trim().toLowerCase().substring(0, 10);
        String padded = "guest".toUpperCase();
        Sink.put(name); // finding: test-flow
        Sink.put(padded); // ok: test-flow
        Sink.put("a,b".split(",")[0]); // ok: test-flow
        Sink.put(Source.get().split(",")[0]); // finding: test-flow
        Sink.put(new String(Source.get().getBytes())); // finding: test-flow
        Sink.put(String.valueOf(Source.get().toCharArray())); // finding: test-flow
    }
}
