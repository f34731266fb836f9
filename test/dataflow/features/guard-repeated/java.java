import java.util.List;
import java.util.Map;
import java.util.Set;
import org.testframe.Request;
import org.testframe.Route;
import org.testkit.Check;
import org.testkit.Sink;
import org.testkit.Source;

class GuardRepeated {
  private static final Set<String> ALLOWED = Set.of("a", "b");

  record Form(String target, String last) {}

  static class Bean {
    private String target;

    String getTarget() {
      return target;
    }

    void setTarget(String target) {
      this.target = target;
    }
  }

  private static boolean isPlain(String text) {
    return text.matches("[a-z]+");
  }

  @Route
  void call(Request request) {
    if (!ALLOWED.contains(request.param("next"))) {
      Sink.put(request.param("next")); // finding: test-flow
      return;
    }
    Sink.put(request.param("next")); // ok: test-flow
    Sink.put(request.param("last")); // finding: test-flow
  }

  @Route
  void nested(Request request) {
    String target = Check.check(request.param("next").trim()) ? request.param("next").trim() : "/";
    Sink.put(target); // ok: test-flow
    if (isPlain(request.param("next").toLowerCase())) {
      Sink.put(request.param("next").toLowerCase()); // ok: test-flow
      Sink.put(request.param("next")); // finding: test-flow
    }
  }

  @Route
  void objects(Request request) {
    Form form = new Form(request.param("a"), request.param("b"));
    if (ALLOWED.contains(form.target())) {
      Sink.put(form.target()); // ok: test-flow
      Sink.put(form.last()); // finding: test-flow
    }
    Bean bean = new Bean();
    bean.setTarget(request.param("c"));
    if (Check.check(bean.getTarget())) Sink.put(bean.getTarget()); // ok: test-flow
  }

  @Route
  void alias(Request request, Map<String, String> more) {
    Request same = request;
    String key = "a".equals(request.param("key")) ? "first" : "second";
    if (Check.check(same.param(key))) Sink.put(request.param(key)); // ok: test-flow
  }

  @Route
  void branch(Request request) {
    if ("a".equals(request.param("kind"))) {
      if (!Check.check(request.param("next"))) return;
    }
    Sink.put(request.param("next")); // finding: test-flow
  }

  void read(List<String> lines) {
    lines.add(Source.get());
    if (Check.check(lines.removeFirst())) Sink.put(lines.removeFirst()); // finding: test-flow
  }
}
