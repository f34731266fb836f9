import org.testkit.Sink;
import org.testkit.Source;

enum Mode {
    READ("read"),
    WRITE("write");

    private final String text;

    Mode(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}

void show(Mode mode) {
    Sink.put(mode.name()); // ok: test-flow
    Sink.put(Mode.READ.text()); // ok: test-flow
    Sink.put(Mode.valueOf(Source.get()).text()); // ok: test-flow
    Sink.put(Mode.valueOf(Source.get())); // ok: test-flow
    Sink.put(Mode.WRITE + Source.get()); // finding: test-flow
}
