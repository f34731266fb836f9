import org.testkit.Sink;
import org.testkit.Source;

class AbstractMethod {
    abstract static class Report {
        String render() {
            return "head " + body();
        }

        abstract String body();
    }

    static class UserReport extends Report {
        String body() {
            return Source.get();
        }
    }

    static class FixedReport extends Report {
        String body() {
            return "fixed";
        }
    }

    void show() {
        Sink.put(new UserReport().render()); // finding: test-flow
        Sink.put(new FixedReport().render()); // ok: test-flow
    }
}
