import org.testkit.Sink;
import org.testkit.Source;

class Card {
  private final String number = Source.get();
  private final String kind = "visa";

  @Override
  public String toString() {
    return "card " + kind;
  }
}

class Note {
  private final String text = Source.get();

  @Override
  public String toString() {
    return "note " + text;
  }
}

class Plain {
  private final String text = Source.get();
}

record Row(String text) {}

class UseText {
  void show() {
    Sink.put("" + new Card()); // ok: test-flow
    Sink.put("" + new Note()); // finding: test-flow
    Sink.put(String.valueOf(new Note())); // finding: test-flow
    Sink.put("a " + new Plain()); // ok: test-flow
    Sink.put("a " + new Row(Source.get())); // finding: test-flow
    StringBuilder all = new StringBuilder();
    all.append(new Card());
    Sink.put(all.toString()); // ok: test-flow
    all.append(new Note());
    Sink.put(all.toString()); // finding: test-flow
  }
}
