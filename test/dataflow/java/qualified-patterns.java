import org.testkit.Sink;
import org.testkit.Source;

class QualifiedPatterns {
  sealed interface Shape permits Shape.Circle, Shape.Box {
    record Circle(String colour, int size) implements Shape {}

    record Box(String label, String content) implements Shape {}
  }

  void switched(Shape shape) {
    switch (shape) {
      case Shape.Circle(String colour, int size) -> Sink.put("c" + size); // ok: test-flow
      case Shape.Box(var label, var content) -> {
        Sink.put(label); // ok: test-flow
        Sink.put(content); // finding: test-flow
      }
    }
  }

  void tested(Object shape) {
    if (shape instanceof Shape.Box(var label, var content)) {
      Sink.put(label); // ok: test-flow
      Sink.put(content); // finding: test-flow
    }
  }

  void start() {
    switched(new Shape.Box("plain", Source.get()));
    tested(new Shape.Box("plain", Source.get()));
  }
}
