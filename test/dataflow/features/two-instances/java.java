import org.testkit.Sink;
import org.testkit.Source;

class TwoInstances {
    static class Box {
        private String text;

        Box(String text) {
            this.text = text;
        }

        String get() {
            return text;
        }
    }

    void show() {
        Box dirty = new Box(Source.get());
        Box fixed = new Box("guest");
        Sink.put(dirty.get()); // finding: test-flow
        Sink.put(fixed.get()); // ok: test-flow
    }
}
