import org.testkit.Sink;
import org.testkit.Source;

class BranchJoin {
    void pick(boolean wide) {
        String column = "id";
        String order = Source.get();
        if (wide) {
            column = Source.get();
            order = "asc";
        } else {
            order = "desc";
        }
        Sink.put(column); // finding: test-flow
        Sink.put(order); // ok: test-flow
    }
}
