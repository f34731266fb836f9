import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.testkit.Sink;
import org.testkit.Source;

class Numbers {
  void parse(Object given) {
    String text = Source.get();
    int number = Integer.parseInt(text);
    Sink.put("id = " + number); // ok: test-flow
    Sink.put("id = " + Long.valueOf(text)); // ok: test-flow
    Sink.put(Integer.toString(number)); // ok: test-flow
    Sink.put(new BigDecimal(text)); // ok: test-flow
    Sink.put(UUID.fromString(text).toString()); // ok: test-flow
    Sink.put("" + LocalDate.parse(text)); // ok: test-flow
    Sink.put(Boolean.parseBoolean(text)); // ok: test-flow
    boolean flag = text.isEmpty();
    Sink.put("" + flag + text.length() + text.indexOf('a')); // ok: test-flow
    Sink.put(number + text); // finding: test-flow
    int cast = (int) (Object) unknown(text);
    Sink.put(cast); // ok: test-flow
    Sink.put(unknown(text)); // finding: test-flow
  }

  native Object unknown(String text);
}
