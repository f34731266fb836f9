import java.util.function.Supplier;
import org.testkit.Sink;
import org.testkit.Source;

interface Reader {
    String read();
}

static class Dirty implements Reader {
    public String read() {
        return Source.get();
    }
}

static class Fixed implements Reader {
    public String read() {
        return "guest";
    }
}

static Reader make(Supplier<Reader> kind) {
    return kind.get();
}

void show() {
    Sink.put(make(Dirty::new).read()); // finding: test-flow
    Sink.put(make(Fixed::new).read()); // ok: test-flow
}
