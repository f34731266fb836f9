import org.testkit.Sink;
import org.testkit.Source;

class ParameterReassigned {
    String replace(String name) {
        name = Source.get();
        return "done";
    }

    String echo(String text) {
        text = text + "!";
        return text;
    }

    void show() {
        String name = "guest";
        String result = replace(name);
        Sink.put(name); // ok: test-flow
        Sink.put(result); // ok: test-flow
        Sink.put(echo(Source.get())); // finding: test-flow
    }
}
