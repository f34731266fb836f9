package app;

import org.testkit.Sink;
import org.testkit.Source;

class First {
    static String head() {
        return Source.get();
    }

    static String title() {
        return "guest";
    }

    static void show() {
        Sink.put(Second.tail()); // finding: test-flow
    }
}
