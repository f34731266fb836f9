package web;

import base.Handler;
import org.testkit.Sink;
import org.testkit.Source;

class Printer extends Handler {
    protected void write(String text) {
        Sink.put(text); // finding: test-flow
    }

    protected void show(String text) {
        Sink.put(text); // ok: test-flow
    }

    static void start() {
        new Printer().run(Source.get());
    }
}
