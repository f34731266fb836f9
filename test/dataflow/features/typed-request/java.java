import org.testframe.Request;
import org.testkit.Sink;

class Orders {
    private Request current;

    void show(Request request, Object other) {
        Sink.put(request.param("id")); // finding: test-flow
        Sink.put(other.toString()); // ok: test-flow
        Sink.put(current.input); // finding: test-flow
    }
}
