package app;

import org.testkit.Source;

public class Load {
    public static void load() {
        Store.get().name = Source.get();
        Store.get().kind = "book";
    }
}
