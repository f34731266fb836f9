import org.testkit.Sink;
import org.testkit.Source;

class Letter {
  private final String head;
  private final String body;

  private Letter(Builder builder) {
    this.head = builder.head;
    this.body = builder.body;
  }

  static class Builder {
    private String head = "";
    private String body = "";

    Builder head(String head) {
      this.head = head;
      return this;
    }

    Builder body(String body) {
      this.body = body;
      return this;
    }

    Letter build() {
      return new Letter(this);
    }
  }

  static void send() {
    Letter letter = new Builder().head("Hello").body(Source.get()).build();
    Sink.put(letter.body); // finding: test-flow
    Sink.put(letter.head); // ok: test-flow
  }
}
