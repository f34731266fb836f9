import org.testkit.Sink;
import org.testkit.Source;

class AssignmentExpression {
    void readLine() {
        String line;
        String fixed;
        while ((line = Source.get()) != null) {
            Sink.put(line); // finding: test-flow
        }
        if ((fixed = "none") != null) {
            Sink.put(fixed); // ok: test-flow
        }
    }
}
