import org.testkit.Sink;
import org.testkit.Source;

class ParseNumber {
    void show() {
        String text = Source.get();
        Sink.put("" + Integer.parseInt(text)); // ok: test-flow
        Sink.put("" + Long.valueOf(text)); // ok: test-flow
        Sink.put("id=" + Double.parseDouble(text)); // ok: test-flow
        Sink.put(String.valueOf(Integer.valueOf(text))); // ok: test-flow
        Sink.put(text); // finding: test-flow
    }
}
