import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.testkit.Sink;
import org.testkit.Source;

class RetainedElements {
  private static final Set<String> KNOWN = Set.of("name", "town");

  void list() {
    List<String> wanted = new ArrayList<>(List.of(Source.get().split(",")));
    Sink.put(String.join(",", wanted)); // finding: test-flow
    wanted.retainAll(KNOWN);
    Sink.put(String.join(",", wanted)); // ok: test-flow
    wanted.add(Source.get());
    Sink.put(String.join(",", wanted)); // finding: test-flow
  }

  void byInput() {
    List<String> wanted = new ArrayList<>(List.of(Source.get().split(",")));
    wanted.retainAll(Set.of(Source.get()));
    Sink.put(wanted.get(0)); // finding: test-flow
  }

  void knownByInput() {
    List<String> known = new ArrayList<>(KNOWN);
    known.retainAll(List.of(Source.get().split(",")));
    Sink.put(known.get(0)); // ok: test-flow
  }

  void declared(Reader reader) {
    List<String> wanted = reader.names(Source.get());
    wanted.retainAll(KNOWN);
    Sink.put(wanted.get(0)); // ok: test-flow
    List<String> rest = reader.names(Source.get());
    rest.removeAll(KNOWN);
    Sink.put(rest.get(0)); // finding: test-flow
  }

  void keys(Reader reader) {
    Map<String, String> fields = reader.fields(Source.get());
    for (String key : fields.keySet()) Sink.put(key); // finding: test-flow
    fields.keySet().retainAll(KNOWN);
    for (String key : fields.keySet()) Sink.put(key); // ok: test-flow
    Sink.put(fields.get("name")); // finding: test-flow
  }
}
