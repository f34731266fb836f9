import org.testframe.Input;
import org.testkit.Sink;

class Orders {
    static class Form {
        private String name;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }
    }

    void create(@Input Form form, Form other) {
        Sink.put(form.getName()); // finding: test-flow
        Sink.put(other.getName()); // ok: test-flow
    }
}
