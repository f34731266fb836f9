import java.util.List;
import java.util.stream.Stream;
import org.testkit.Clean;
import org.testkit.Escape;
import org.testkit.Sink;
import org.testkit.Source;

class SanitizerList {
    void show() {
        List<String> names = Stream.of(Source.get()).map(name -> Clean.clean(name)).toList();
        List<String> mapped = Stream.of(Source.get()).map(Clean::clean).toList();
        List<String> open = Stream.of(Source.get()).map(name -> Escape.escape(name)).toList();
        Sink.put(names.get(0)); // ok: test-flow
        Sink.put(mapped.get(0)); // ok: test-flow
        Sink.put(open.get(0)); // finding: test-flow
    }
}
