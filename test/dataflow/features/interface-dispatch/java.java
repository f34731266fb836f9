import org.testkit.Sink;
import org.testkit.Source;

interface Reader {
    String read();
}

static class RequestReader implements Reader {
    public String read() {
        return Source.get();
    }
}

static class FixedReader implements Reader {
    public String read() {
        return "guest";
    }
}

interface Titled {
    String title();
}

static class Plain implements Titled {
    public String title() {
        return "plain";
    }
}

void show(Reader reader, Titled titled) {
    Sink.put(reader.read()); // finding: test-flow
    Sink.put(titled.title()); // ok: test-flow
}

void choose(boolean wide) {
    Reader reader = wide ? new RequestReader() : new FixedReader();
    Sink.put(reader.read()); // finding: test-flow
    Reader fixed = new FixedReader();
    Sink.put(fixed.read()); // ok: test-flow
}
