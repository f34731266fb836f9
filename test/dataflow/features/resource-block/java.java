import org.testkit.Sink;
import org.testkit.Source;

class ResourceBlock {
    static class Session implements AutoCloseable {
        final String name;

        Session(String name) {
            this.name = name;
        }

        @Override
        public void close() {}
    }

    void show() {
        try (Session session = new Session(Source.get())) {
            Sink.put(session.name); // finding: test-flow
        }
        try (Session session = new Session("guest")) {
            Sink.put(session.name); // ok: test-flow
        }
    }
}
