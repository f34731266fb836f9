package app;

import org.testkit.Sink;

class Second {
    static String tail() {
        return First.head() + "!";
    }

    static void write() {
        Sink.put(First.title()); // ok: test-flow
    }
}
