import org.testkit.Sink;
import org.testkit.Source;

class LoopIndex {
    void each() {
        String[] names = {"first", Source.get()};
        String[] fixed = new String[] {"a", "b"};
        for (int i = 0; i < names.length; i++) {
            Sink.put(names[i]); // finding: test-flow
            Sink.put(fixed[i]); // ok: test-flow
        }
    }

    void count() {
        String[] names = {"first", "second", Source.get()};
        int i = 0;
        while (i < names.length) {
            String name = names[i];
            i = i + 1;
            Sink.put(name); // finding: test-flow
            Sink.put(String.valueOf(i)); // ok: test-flow
        }
    }
}
