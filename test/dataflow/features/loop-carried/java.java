import org.testkit.Sink;
import org.testkit.Source;

class LoopCarried {
    void shift(int rounds) {
        String first = "a";
        String second = "b";
        String constant = "c";
        for (int i = 0; i < rounds; i++) {
            Sink.put(first); // finding: test-flow
            Sink.put(constant); // ok: test-flow
            first = second;
            second = Source.get();
            constant = "d";
        }
    }
}
