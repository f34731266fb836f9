import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.testkit.Sink;
import org.testkit.Source;

class NestedContainers {
    void tables() {
        Map<String, List<String>> table = new HashMap<>();
        table.put("rows", new ArrayList<>());
        table.get("rows").add(Source.get());
        table.put("kinds", new ArrayList<>());
        table.get("kinds").add("book");
        Sink.put(table.get("rows").get(0)); // finding: test-flow
        Sink.put(table.get("kinds").get(0)); // ok: test-flow
        String[][] grid = {{"a", Source.get()}, {"b", "c"}};
        Sink.put(grid[0][1]); // finding: test-flow
        Sink.put(grid[1][1]); // ok: test-flow
    }
}
