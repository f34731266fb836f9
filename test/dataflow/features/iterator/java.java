import java.util.List;
import org.testkit.Sink;
import org.testkit.Source;

class Iterator {
    static class Lines implements Iterable<String> {
        private final List<String> lines;

        Lines(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public Iterator<String> iterator() {
            return lines.iterator();
        }
    }

    void show() {
        for (String line : new Lines(List.of(Source.get()))) {
            Sink.put(line); // finding: test-flow
        }
        for (String line : new Lines(List.of("guest"))) {
            Sink.put(line); // ok: test-flow
        }
    }
}
