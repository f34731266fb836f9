import org.testkit.Sink;
import org.testkit.Source;

interface Reader {
    String read();
}

void show() {
    String prefix = "name ";
    Reader reader = new Reader() {
        @Override
        public String read() {
            return prefix + Source.get();
        }
    };
    Reader fixed = new Reader() {
        @Override
        public String read() {
            return prefix + "guest";
        }
    };
    Sink.put(reader.read()); // finding: test-flow
    Sink.put(fixed.read()); // ok: test-flow
}
