package app;

import org.testkit.Source;

class First {
    private final Second second = new Second();

    void start() {
        second.forward(Source.get());
        second.drop(Source.get());
    }
}
