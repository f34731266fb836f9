import org.testkit.Sink;
import org.testkit.Source;

class Recursion {
    String repeat(String text, int times) {
        if (times == 0) {
            return text;
        }
        return repeat(text + ".", times - 1);
    }

    void show(int times) {
        Sink.put(repeat(Source.get(), times)); // finding: test-flow
        Sink.put(repeat("guest", times)); // ok: test-flow
    }
}
