import org.testkit.Sink;
import org.testkit.Source;

class StringReplace {
    void fill() {
        String text = "Dear NAME".replace("NAME", Source.get());
        String fixed = "Dear NAME".replace("NAME", "guest");
        String rest = Source.get().replace("a", "b");
        Sink.put(text); // finding: test-flow
        Sink.put(fixed); // ok: test-flow
        Sink.put(rest); // finding: test-flow
    }
}
