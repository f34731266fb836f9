import org.testkit.Sink;
import org.testkit.Source;

class Builders {
    void statement() {
        StringBuilder text = new StringBuilder();
        text.append("name=").append(Source.get()).append(';');
        StringBuilder fixed = new StringBuilder("name=");
        fixed.append("guest");
        Sink.put(text.toString()); // finding: test-flow
        Sink.put(fixed.toString()); // ok: test-flow
        StringBuffer buffer = new StringBuffer("a");
        buffer.append(Source.get());
        buffer.setLength(0);
        buffer.append("b");
        Sink.put(new StringBuilder(Source.get()).reverse().toString()); // finding: test-flow
    }
}
