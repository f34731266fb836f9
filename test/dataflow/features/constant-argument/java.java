import org.testkit.Sink;
import org.testkit.Source;

class ConstantArgument {
    static String read(boolean fromRequest) {
        if (fromRequest) {
            return Source.get();
        }
        return "guest";
    }

    void show() {
        Sink.put(read(true)); // finding: test-flow
        Sink.put(read(false)); // ok: test-flow
    }
}
