import org.testkit.Sink;
import org.testkit.Source;

class ExceptionData {
    void fail() {
        throw new IllegalStateException("bad name " + Source.get());
    }

    void close() {
        throw new IllegalStateException("closed");
    }

    void show() {
        try {
            fail();
        } catch (IllegalStateException error) {
            Sink.put(error.getMessage()); // finding: test-flow
        }
        try {
            close();
        } catch (IllegalStateException error) {
            Sink.put(error.getMessage()); // ok: test-flow
        }
    }
}
