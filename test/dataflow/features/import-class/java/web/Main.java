package web;

import app.Order;
import org.testkit.Sink;
import org.testkit.Source;

class Main {
    void run() {
        Order order = new Order(Source.get(), "book");
        Sink.put(order.text()); // finding: test-flow
        Sink.put(order.type()); // ok: test-flow
    }
}
