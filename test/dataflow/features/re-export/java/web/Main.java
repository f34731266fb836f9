package web;

import app.*;
import org.testkit.Sink;

class Main {
    void run() {
        Sink.put(new Second().read()); // finding: test-flow
        Sink.put(new Second().title()); // ok: test-flow
    }
}
