import org.testkit.Sink;
import org.testkit.Source;

class Arrays2 {
  void fill() {
    String[] row = new String[2];
    row[0] = Source.get();
    row[1] = "fixed";
    Sink.put(row[0]); // finding: test-flow
    Sink.put(row[1]); // ok: test-flow
    String[][] grid = {{"a", Source.get()}, {"b", "c"}};
    Sink.put(grid[0][1]); // finding: test-flow
    Sink.put(grid[1][1]); // ok: test-flow
    String[] copy = new String[2];
    System.arraycopy(row, 0, copy, 0, 2);
    Sink.put(copy[0]); // finding: test-flow
    for (String item : new String[] {"x", "y"}) Sink.put(item); // ok: test-flow
  }

  static class Entry {
    String name;
    int count;
  }

  void declared(Reader reader) {
    Entry[] entries = reader.entries(Source.get());
    Sink.put(entries[0].name); // finding: test-flow
    Sink.put(entries[0].count); // ok: test-flow
    Entry first = entries[0];
    Sink.put(first.name); // finding: test-flow
    Entry others[] = reader.entries("fixed");
    Sink.put(others[0].name); // ok: test-flow
  }
}
