package app;

import org.testkit.Sink;

class Main {
    void run() {
        Load.load();
        Sink.put(Store.get().name); // finding: test-flow
        Sink.put(Store.get().kind); // ok: test-flow
    }
}
