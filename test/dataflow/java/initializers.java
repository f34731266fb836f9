import java.util.HashMap;
import java.util.Map;
import org.testkit.Sink;
import org.testkit.Source;

class Init {
  private static final String DIRTY;
  private static final String FIXED = "x";
  private static final Map<String, String> TABLE = new HashMap<>();

  static {
    DIRTY = Source.get();
    TABLE.put("a", "fixed");
    TABLE.put("b", Source.get());
  }

  private String field;
  private String other = "y";

  {
    field = Source.get();
    other = other + "z";
  }

  void show() {
    Sink.put(DIRTY); // finding: test-flow
    Sink.put(FIXED); // ok: test-flow
    Sink.put(TABLE.get("a")); // ok: test-flow
    Sink.put(TABLE.get("b")); // finding: test-flow
    Sink.put(field); // finding: test-flow
    Sink.put(other); // ok: test-flow
  }
}
