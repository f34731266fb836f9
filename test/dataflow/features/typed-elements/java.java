import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.testkit.Sink;
import org.testkit.Source;

// what a collection of which nothing else is known contains
interface Orders {
  List<Order> all();

  Map<String, Order> byName();

  Optional<Order> latest();

  Order[] array();

  List<List<Order>> groups();
}

class Order {
  String name;

  String title(String text) {
    return "Order " + text;
  }

  String kind(String text) {
    return "order";
  }
}

class Pages {
  private final Orders orders;
  private List<Order> open;

  Pages(Orders orders) {
    this.orders = orders;
  }

  void loops(List<Order> given) {
    String text = Source.get();
    for (var order : orders.all()) {
      // finding: test-flow
      Sink.put(order.title(text));
      // ok: test-flow
      Sink.put(order.kind(text));
    }
    for (var entry : orders.byName().entrySet()) {
      // ok: test-flow
      Sink.put(entry.getValue().kind(text));
    }
    for (var order : orders.array()) {
      // ok: test-flow
      Sink.put(order.kind(text));
    }
    for (var group : orders.groups()) {
      for (var order : group) {
        // finding: test-flow
        Sink.put(order.title(text));
        // ok: test-flow
        Sink.put(order.kind(text));
      }
    }
    for (Iterator<Order> it = orders.all().iterator(); it.hasNext(); ) {
      // ok: test-flow
      Sink.put(it.next().kind(text));
    }
    for (var order : given) {
      // ok: test-flow
      Sink.put(order.kind(text));
    }
    for (var order : open) {
      // ok: test-flow
      Sink.put(order.kind(text));
    }
  }

  void streams() {
    String text = Source.get();
    // finding: test-flow
    orders.all().stream().map(order -> order.title(text)).forEach(Sink::put);
    // ok: test-flow
    orders.all().stream().map(order -> order.kind(text)).forEach(Sink::put);
    // ok: test-flow
    orders.byName().forEach((name, order) -> Sink.put(order.kind(text)));
    var first = orders.all().stream().filter(order -> order.name != null).findFirst().orElseThrow();
    // ok: test-flow
    Sink.put(first.kind(text));
    var sorted = orders.all().stream().sorted(Comparator.comparing(order -> order.name)).collect(Collectors.toList());
    // ok: test-flow
    Sink.put(sorted.get(0).kind(text));
    var groups = orders.all().stream().collect(Collectors.groupingBy(order -> order.name));
    for (var group : groups.values()) {
      // ok: test-flow
      for (var order : group) Sink.put(order.kind(text));
    }
  }

  void single() {
    String text = Source.get();
    // finding: test-flow
    orders.latest().ifPresent(order -> Sink.put(order.title(text)));
    // ok: test-flow
    orders.latest().ifPresent(order -> Sink.put(order.kind(text)));
    // ok: test-flow
    Sink.put(orders.all().get(0).kind(text));
    // ok: test-flow
    Sink.put(orders.byName().get(text).kind(text));
    // ok: test-flow
    Sink.put(orders.array()[1].kind(text));
  }
}
