import java.util.ArrayList;
import java.util.List;
import org.testkit.Sink;
import org.testkit.Source;

class ForEachCallback {
    void names() {
        List<String> out = new ArrayList<>();
        List.of(Source.get()).forEach(name -> {
            Sink.put(name); // finding: test-flow
            out.add(name);
        });
        List.of("guest").forEach(name -> {
            Sink.put(name); // ok: test-flow
        });
        Sink.put(out.get(0)); // finding: test-flow
    }
}
