import org.testkit.Sink;
import org.testkit.Source;

class SwitchConstant {
    void choose() {
        String mode = "b";
        String first = "none";
        String second = "none";
        switch (mode) {
            case "a":
                first = Source.get();
                break;
            case "b":
                second = Source.get();
                break;
            default:
                first = Source.get();
        }
        Sink.put(first); // ok: test-flow
        Sink.put(second); // finding: test-flow
    }

    void character() {
        char target = "ABC".charAt(1);
        String bar = switch (target) {
            case 'A' -> Source.get();
            case 'B' -> "bob";
            default -> Source.get();
        };
        Sink.put(bar); // ok: test-flow
    }
}
