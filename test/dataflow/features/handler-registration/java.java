import org.testframe.App;
import org.testframe.Request;
import org.testkit.Sink;

class HandlerRegistration {
    void start() {
        App app = new App();
        app.handle("/orders", request -> {
            Sink.put(request.input); // finding: test-flow
            Sink.put(request.param("id")); // finding: test-flow
            Sink.put(request.id); // ok: test-flow
        });
        app.handle("/names", this::names);
    }

    void names(Request request) {
        Sink.put(request.param("name")); // finding: test-flow
    }
}
