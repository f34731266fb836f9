import org.testkit.Sink;
import org.testkit.Source;

class ClosureWrite {
    void show() {
        String[] name = {"guest"};
        String[] kind = {"book"};
        Runnable load = () -> name[0] = Source.get();
        Runnable reset = () -> kind[0] = "none";
        load.run();
        reset.run();
        Sink.put(name[0]); // finding: test-flow
        Sink.put(kind[0]); // ok: test-flow
    }
}
