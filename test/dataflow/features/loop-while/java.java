import java.util.Iterator;
import org.testkit.Sink;
import org.testkit.Source;

class LoopWhile {
    void readAll(Iterator<String> reader) {
        String line = "start";
        int count = 0;
        while (reader.hasNext()) {
            line = Source.get();
            count = count + 1;
        }
        Sink.put(line); // finding: test-flow
        Sink.put(String.valueOf(count)); // ok: test-flow
    }
}
