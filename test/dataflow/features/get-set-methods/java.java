import org.testkit.Sink;
import org.testkit.Source;

class GetSetMethods {
    static class Person {
        private String name;

        String getName() {
            return name;
        }

        void setName(String name) {
            this.name = name;
        }
    }

    void show() {
        Person person = new Person();
        Person other = new Person();
        person.setName(Source.get());
        other.setName("guest");
        Sink.put(person.getName()); // finding: test-flow
        Sink.put(other.getName()); // ok: test-flow
    }
}
