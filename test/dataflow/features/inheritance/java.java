import org.testkit.Sink;
import org.testkit.Source;

class Inheritance {
    static class Base {
        String read() {
            return Source.get();
        }

        String title() {
            return Source.get();
        }
    }

    static class Derived extends Base {
        @Override
        String title() {
            return "guest";
        }
    }

    void show() {
        Derived item = new Derived();
        Sink.put(item.read()); // finding: test-flow
        Sink.put(item.title()); // ok: test-flow
    }
}
