import org.testkit.Sink;
import org.testkit.Source;

class StringCompareConstant {
    void choose() {
        String mode = "se" + "cond";
        String text = Source.get();
        String other = "none";
        if (mode.equals("second")) {
            text = "none";
        }
        if (mode.startsWith("sec")) {
            other = Source.get();
        }
        Sink.put(text); // ok: test-flow
        Sink.put(other); // finding: test-flow
    }
}
