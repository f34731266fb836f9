import org.testkit.Sink;
import org.testkit.Source;

class SpreadArguments {
    void show(String... names) {
        Sink.put(names[0]); // ok: test-flow
        Sink.put(names[1]); // finding: test-flow
    }

    void run() {
        String[] row = {"fixed", Source.get()};
        show(row);
    }
}
