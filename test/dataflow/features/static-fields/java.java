import org.testkit.Sink;
import org.testkit.Source;

class Registry {
    static String current = "none";
    static String fixed = "none";

    static void load() {
        Registry.current = Source.get();
        fixed = "guest";
    }

    static void show() {
        load();
        Sink.put(Registry.current); // finding: test-flow
        Sink.put(Registry.fixed); // ok: test-flow
    }
}
