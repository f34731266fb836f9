package app;

import org.testkit.Source;

public class SqlRepository implements Repository {
    public String find() {
        return Source.get();
    }

    public String table() {
        return "orders";
    }
}
