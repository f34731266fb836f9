import org.testkit.Sink;
import org.testkit.Source;

class NestedField {
    static class Owner {
        String name;
        String city;
    }

    static class Item {
        Owner owner = new Owner();
    }

    void order() {
        Item item = new Item();
        item.owner.name = Source.get();
        item.owner.city = "Berlin";
        Sink.put(item.owner.name); // finding: test-flow
        Sink.put(item.owner.city); // ok: test-flow
        item.owner.name = "fixed";
        Sink.put(item.owner.name); // ok: test-flow
    }
}
