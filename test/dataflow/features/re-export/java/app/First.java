package app;

import org.testkit.Source;

class First {
    String read() {
        return Source.get();
    }

    String title() {
        return "guest";
    }
}
