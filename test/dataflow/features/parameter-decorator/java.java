import org.testframe.Input;
import org.testkit.Sink;

class Orders {
    void find(@Input("id") String id, String kind) {
        Sink.put(id); // finding: test-flow
        Sink.put(kind); // ok: test-flow
    }

    void count(@Input("id") int id) {
        Sink.put("" + id); // ok: test-flow
    }
}
