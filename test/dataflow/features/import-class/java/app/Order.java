package app;

public class Order {
    private final String name;
    private final String kind;

    public Order(String name, String kind) {
        this.name = name;
        this.kind = kind;
    }

    public String text() {
        return name;
    }

    public String type() {
        return kind;
    }
}
