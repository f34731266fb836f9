import org.testkit.Sink;
import org.testkit.Source;

class GuardEquality {
    void show() {
        String name = Source.get();
        if (name.equals("guest")) {
            Sink.put(name); // ok: test-flow
        } else {
            Sink.put(name); // finding: test-flow
        }
        if ("guest".equals(name)) {
            Sink.put(name); // ok: test-flow
        }
        switch (name) {
            case "admin":
                Sink.put(name); // ok: test-flow
                break;
            default:
                Sink.put(name); // finding: test-flow
        }
    }
}
