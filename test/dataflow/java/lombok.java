import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Data;
import lombok.Getter;
import org.testkit.Sink;
import org.testkit.Source;

@Data
@Builder
class Form {
  private String name;
  private String kind;
}

@AllArgsConstructor
@Getter
class Point {
  private final String x;
  private final String y;
}

class UseForm {
  void fill() {
    Form form = new Form();
    form.setName(Source.get());
    form.setKind("fixed");
    Sink.put(form.getName()); // finding: test-flow
    Sink.put(form.getKind()); // ok: test-flow
    Form built = Form.builder().name("fixed").kind(Source.get()).build();
    Sink.put(built.getName()); // ok: test-flow
    Sink.put(built.getKind()); // finding: test-flow
    Point point = new Point(Source.get(), "y");
    Sink.put(point.getX()); // finding: test-flow
    Sink.put(point.getY()); // ok: test-flow
  }
}
