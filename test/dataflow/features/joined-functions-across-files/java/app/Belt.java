package app;

import org.testkit.Sink;

class Belt {
    static void ship(String item) {
        Sink.put(item); // finding: test-flow
    }

    static void pack(String item) {
        Sink.put(item); // ok: test-flow
    }
}
