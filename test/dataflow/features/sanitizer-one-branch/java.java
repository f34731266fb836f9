import org.testkit.Clean;
import org.testkit.Sink;
import org.testkit.Source;

class SanitizerOneBranch {
    void show(boolean wide) {
        String name = Source.get();
        String other = Source.get();
        if (wide) {
            name = Clean.clean(name);
            other = Clean.clean(other);
        } else {
            other = "none";
        }
        Sink.put(name); // finding: test-flow
        Sink.put(other); // ok: test-flow
    }
}
