import org.testkit.Sink;
import org.testkit.Source;

class CompoundAssignment {
    void grow() {
        String text = "a";
        text += Source.get();
        String other = "a";
        other += "b";
        int count = 1;
        count *= 2;
        Sink.put(text); // finding: test-flow
        Sink.put(other); // ok: test-flow
        Sink.put("" + count); // ok: test-flow
    }
}
