package app;

import java.util.List;
import java.util.function.Consumer;

public class Each {
    public static void each(List<String> items, Consumer<String> use) {
        for (String item : items) {
            use.accept(item);
        }
    }
}
