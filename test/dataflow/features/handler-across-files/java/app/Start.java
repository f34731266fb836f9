package app;

import org.testframe.App;

class Start {
    void start() {
        App app = new App();
        app.handle("/orders", Orders::list);
    }
}
