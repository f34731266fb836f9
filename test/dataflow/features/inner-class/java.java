import org.testkit.Sink;
import org.testkit.Source;

class Shop {
    private final String name;

    Shop(String name) {
        this.name = name;
    }

    class Cart {
        String owner() {
            return name;
        }

        String kind() {
            return "cart";
        }
    }

    static void show() {
        Shop shop = new Shop(Source.get());
        Cart cart = shop.new Cart();
        Sink.put(cart.owner()); // finding: test-flow
        Sink.put(cart.kind()); // ok: test-flow
    }
}
