import org.testkit.Sink;
import org.testkit.Source;

class MutualRecursion {
    String even(String text, int n) {
        return n <= 0 ? text : odd(text, n - 1);
    }

    String odd(String text, int n) {
        return n <= 0 ? "-" + text : even(text, n - 1);
    }

    void show(int n) {
        Sink.put(even(Source.get(), n)); // finding: test-flow
        Sink.put(even("guest", n)); // ok: test-flow
    }
}
