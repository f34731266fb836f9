import org.testkit.Sink;
import org.testkit.Source;

class TypeNumber {
    void show(int count) {
        int size = Integer.parseInt(Source.get()) - 1;
        long total = Long.parseLong(Source.get()) * 2;
        String text = Source.get() + 1;
        Sink.put("" + size); // ok: test-flow
        Sink.put("n=" + total); // ok: test-flow
        Sink.put(text); // finding: test-flow
    }
}
