import org.testkit.Sink;
import org.testkit.Source;

class LoopLabelled {
    void search(int[][] rows) {
        String found = "none";
        String missed = "none";
        outer:
        for (int[] row : rows) {
            for (int cell : row) {
                if (cell == 1) {
                    found = Source.get();
                    break outer;
                }
                if (cell == 2) {
                    missed = "skipped";
                    continue outer;
                }
            }
            missed = "done";
        }
        Sink.put(found); // finding: test-flow
        Sink.put(missed); // ok: test-flow
    }
}
