import org.testkit.Sink;
import org.testkit.Source;

class SwitchJoin {
    void choose(int mode) {
        String first = Source.get();
        String second = Source.get();
        switch (mode) {
            case 1:
                first = "one";
                second = "one";
                break;
            case 2:
                second = "two";
                break;
            default:
                first = "other";
                second = "other";
        }
        Sink.put(first); // finding: test-flow
        Sink.put(second); // ok: test-flow
    }

    void expression(int mode) {
        String text = switch (mode) {
            case 1 -> "one";
            case 2 -> {
                yield Source.get();
            }
            default -> "other";
        };
        String fixed = switch (mode) {
            case 1, 2 -> "one";
            default -> "other";
        };
        Sink.put(text); // finding: test-flow
        Sink.put(fixed); // ok: test-flow
    }
}
