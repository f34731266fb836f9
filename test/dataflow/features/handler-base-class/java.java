import org.testframe.Controller;
import org.testkit.Sink;

class Orders extends Controller {
    void show() {
        Sink.put(this.request.param("id")); // finding: test-flow
        Sink.put(request.param("id")); // finding: test-flow
        Sink.put(this.request.id); // ok: test-flow
    }
}
