import org.testkit.Sink;
import org.testkit.Source;

class ReturnSeveral {
    String[] read() {
        return new String[] {Source.get(), "book"};
    }

    void show() {
        String[] both = read();
        Sink.put(both[0]); // finding: test-flow
        Sink.put(both[1]); // ok: test-flow
    }
}
