package app;

import org.testkit.Sink;

class Third {
    void write(String text) {
        Sink.put(text); // finding: test-flow
    }

    void show(String text) {
        Sink.put(text); // ok: test-flow
    }
}
