package app;

import org.testkit.Sink;

class Orders {
    static void list(Object request) {
        Sink.put(request.param("id")); // finding: test-flow
    }

    static void helper(Object request) {
        Sink.put(request.param("id")); // ok: test-flow
    }
}
