import java.util.Base64;
import org.testkit.Sink;
import org.testkit.Source;

class EncodeDecode {
    void roundTrip() {
        String encoded = Base64.getEncoder().encodeToString(Source.get().getBytes());
        String back = new String(Base64.getDecoder().decode(encoded));
        String fixed = Base64.getEncoder().encodeToString("guest".getBytes());
        Sink.put(back); // finding: test-flow
        Sink.put(fixed); // ok: test-flow
    }
}
