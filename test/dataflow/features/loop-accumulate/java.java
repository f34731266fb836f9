import java.util.List;
import org.testkit.Sink;
import org.testkit.Source;

class LoopAccumulate {
    void collect(List<String> rows) {
        String text = "";
        String stars = "";
        for (String row : rows) {
            text += Source.get();
            stars += "*";
        }
        Sink.put(text); // finding: test-flow
        Sink.put(stars); // ok: test-flow
    }
}
