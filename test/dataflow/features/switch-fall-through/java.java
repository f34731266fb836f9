import org.testkit.Sink;
import org.testkit.Source;

class SwitchFallThrough {
    void choose(int mode) {
        String text = "none";
        String last = "none";
        switch (mode) {
            case 1:
                text = Source.get();
            case 2:
                last = text;
                text = "done";
                break;
            default:
                break;
        }
        Sink.put(last); // finding: test-flow
        Sink.put(text); // ok: test-flow
    }
}
