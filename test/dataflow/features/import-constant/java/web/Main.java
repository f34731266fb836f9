package web;

import app.Settings;
import org.testkit.Sink;

class Main {
    void run() {
        Sink.put(Settings.TABLE); // ok: test-flow
        Sink.put(Settings.NAME); // finding: test-flow
        Sink.put("" + Settings.SIZE); // ok: test-flow
        if (Settings.TABLE.equals("none")) {
            Sink.put(Settings.NAME); // ok: test-flow
        }
    }
}
