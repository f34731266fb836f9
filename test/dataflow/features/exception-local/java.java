import org.testkit.Sink;
import org.testkit.Source;

class ExceptionLocal {
    void show() {
        try {
            throw new IllegalStateException(Source.get());
        } catch (IllegalStateException error) {
            Sink.put(error.getMessage()); // finding: test-flow
        }
        try {
            throw new IllegalStateException("closed");
        } catch (IllegalStateException error) {
            Sink.put(error.getMessage()); // ok: test-flow
        }
    }
}
