import org.testkit.Sink;
import org.testkit.Source;

class TypedParameter {
    String show(int count, boolean wide, String text) {
        return count + " " + wide + " " + text;
    }

    String echo(String text) {
        return text;
    }

    void run() {
        Sink.put(show(Integer.parseInt(Source.get()), true, "x")); // ok: test-flow
        Sink.put(echo(Source.get())); // finding: test-flow
    }
}
