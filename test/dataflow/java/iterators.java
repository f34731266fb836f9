import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.testkit.Sink;
import org.testkit.Source;

class Iterators {
  void walk() {
    List<String> list = new ArrayList<>();
    list.add(Source.get());
    Iterator<String> all = list.iterator();
    while (all.hasNext()) Sink.put(all.next()); // finding: test-flow
    Iterator<String> fixed = List.of("a").iterator();
    while (fixed.hasNext()) Sink.put(fixed.next()); // ok: test-flow
    Map<String, String> map = new TreeMap<>();
    map.put("k", Source.get());
    for (Map.Entry<String, String> entry : map.entrySet()) {
      Sink.put(entry.getKey()); // ok: test-flow
      Sink.put(entry.getValue()); // finding: test-flow
    }
    for (String key : map.keySet()) Sink.put(key); // ok: test-flow
    for (String value : map.values()) Sink.put(value); // finding: test-flow
    map.forEach((key, value) -> Sink.put(value)); // finding: test-flow
    map.forEach((key, value) -> Sink.put(key)); // ok: test-flow
  }
}
