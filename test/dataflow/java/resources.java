import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.testkit.Sink;
import org.testkit.Source;

class Resources {
  static class Reader implements AutoCloseable {
    private final String text;

    Reader(String text) {
      this.text = text;
    }

    String read() {
      return text;
    }

    @Override
    public void close() {}
  }

  void read() {
    try (Reader dirty = new Reader(Source.get()); Reader fixed = new Reader("x")) {
      Sink.put(dirty.read()); // finding: test-flow
      Sink.put(fixed.read()); // ok: test-flow
    } catch (IllegalStateException | IllegalArgumentException error) {
      Sink.put("failed"); // ok: test-flow
    } finally {
      Sink.put("done"); // ok: test-flow
    }
    try (BufferedReader lines = new BufferedReader(new StringReader(Source.get()))) {
      Sink.put(lines.readLine()); // finding: test-flow
    } catch (IOException error) {
      Sink.put("failed"); // ok: test-flow
    }
  }
}
