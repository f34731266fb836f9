import org.testkit.Sink;
import org.testkit.Source;

class ConstantArithmetic {
    void sizes() {
        int base = 3;
        int total = base * 10 + 2;
        int index = (total % 10) - 2;
        String[] names = {"guest", Source.get()};
        Sink.put(names[index]); // ok: test-flow
        Sink.put(names[index + 1]); // finding: test-flow
        Sink.put(names[33 / total]); // finding: test-flow
    }
}
