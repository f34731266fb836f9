import java.util.List;
import org.testkit.Sink;
import org.testkit.Source;

class AllowListOpen {
    void show(String given) {
        List<String> allowed = List.of(Source.get());
        String column = Source.get();
        if (allowed.contains(column)) {
            Sink.put(column); // finding: test-flow
        }
        if (List.of("name").contains(column)) {
            Sink.put(column); // ok: test-flow
        }
    }
}
