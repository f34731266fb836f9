package app;

import org.testkit.Source;

class Shelf {
    static String oldest() {
        return Source.get();
    }

    static String newest() {
        return "crate";
    }
}
