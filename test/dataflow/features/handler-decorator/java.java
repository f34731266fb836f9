import org.testframe.Route;
import org.testkit.Sink;

class Orders {
    @Route("/orders")
    String orders(Object request) {
        Sink.put(request.param("id")); // finding: test-flow
        Sink.put(request.id); // ok: test-flow
        return "done";
    }

    void helper(Object request) {
        Sink.put(request.param("id")); // ok: test-flow
    }
}
