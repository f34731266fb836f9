import org.testkit.Sink;
import org.testkit.Source;

class ExceptionCustom {
    static class BadName extends RuntimeException {
        final String name;
        final String code;

        BadName(String name, String code) {
            super("bad name");
            this.name = name;
            this.code = code;
        }
    }

    void show() {
        try {
            throw new BadName(Source.get(), "E1");
        } catch (BadName error) {
            Sink.put(error.name); // finding: test-flow
            Sink.put(error.code); // ok: test-flow
            Sink.put(error.getMessage()); // ok: test-flow
        }
    }
}
