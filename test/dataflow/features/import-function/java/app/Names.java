package app;

import org.testkit.Sink;
import org.testkit.Source;

public class Names {
    public static String read() {
        return Source.get();
    }

    public static String title() {
        return "guest";
    }

    public static void write(String text) {
        Sink.put(text); // finding: test-flow
    }

    public static void show(String text) {
        Sink.put(text); // ok: test-flow
    }
}
