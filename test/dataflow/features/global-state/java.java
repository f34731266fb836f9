import org.testkit.Sink;
import org.testkit.Source;

class GlobalState {
    static String current = "none";
    static String fixed = "none";

    static void load() {
        current = Source.get();
        fixed = "guest";
    }

    static void show() {
        Sink.put(current); // finding: test-flow
        Sink.put(fixed); // ok: test-flow
    }

    static void run() {
        load();
        show();
    }
}
