import org.testframe.Request;
import org.testframe.Route;
import org.testkit.Check;
import org.testkit.Sink;

class GuardRepeatedChanged {
  static class Bean {
    private String target;

    String getTarget() {
      return target;
    }

    void setTarget(String target) {
      this.target = target;
    }
  }

  @Route
  void written(Request request) {
    Bean bean = new Bean();
    bean.setTarget(request.param("next"));
    if (Check.check(bean.getTarget())) {
      bean.setTarget(request.param("other"));
      Sink.put(bean.getTarget()); // finding: test-flow
    }
  }

  @Route
  void alias(Request request) {
    Bean bean = new Bean();
    bean.setTarget(request.param("next"));
    Bean other = bean;
    if (Check.check(bean.getTarget())) {
      other.setTarget(request.param("other"));
      Sink.put(bean.getTarget()); // finding: test-flow
    }
  }

  @Route
  void reassigned(Request request, Request second) {
    Request form = request;
    if (Check.check(form.param("next"))) {
      form = second;
      Sink.put(form.param("next")); // finding: test-flow
    }
  }

  @Route
  void handedOn(Request request) {
    if (Check.check(request.param("next"))) {
      Normalizer.normalize(request);
      Sink.put(request.param("next")); // finding: test-flow
    }
  }

  @Route
  void key(Request request) {
    String key = "a";
    if (Check.check(request.param(key))) {
      key = "b";
      Sink.put(request.param(key)); // finding: test-flow
    }
  }

  @Route
  void unchanged(Request request) {
    if (Check.check(request.param("next"))) {
      System.out.println(request.param("other").length());
      Sink.put(request.param("next")); // ok: test-flow
    }
  }
}
