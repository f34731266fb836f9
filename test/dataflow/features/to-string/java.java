import org.testkit.Sink;
import org.testkit.Source;

class ToString {
    static class Name {
        private final String text;

        Name(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    void show() {
        Name dirty = new Name(Source.get());
        Name fixed = new Name("guest");
        Sink.put("name " + dirty); // finding: test-flow
        Sink.put("name " + fixed); // ok: test-flow
        Sink.put(dirty.toString()); // finding: test-flow
        Sink.put(String.valueOf(dirty)); // finding: test-flow
    }
}
