package web;

import app.Names;
import org.testkit.Sink;
import org.testkit.Source;
import static app.Names.read;
import static app.Names.title;

class Main {
    void run() {
        Sink.put(read()); // finding: test-flow
        Sink.put(title()); // ok: test-flow
        Names.write(Source.get());
        Names.show("guest");
    }
}
