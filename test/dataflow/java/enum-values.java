import org.testkit.Sink;
import org.testkit.Source;

enum Mode {
  FAST("f"),
  SLOW("s") {
    @Override
    String label() {
      return "slow";
    }
  };

  private final String code;

  Mode(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  String label() {
    return "mode " + code;
  }

  static Mode parse(String text) {
    for (Mode mode : values()) if (mode.code.equals(text)) return mode;
    return FAST;
  }
}

class UseMode {
  void show(Mode given) {
    String text = Source.get();
    Mode mode = Mode.valueOf(text);
    Sink.put(mode.code()); // ok: test-flow
    Sink.put(mode.name()); // ok: test-flow
    Sink.put("order by " + Mode.parse(text).label()); // ok: test-flow
    Sink.put("" + given); // ok: test-flow
    Sink.put(text + mode); // finding: test-flow
  }
}
