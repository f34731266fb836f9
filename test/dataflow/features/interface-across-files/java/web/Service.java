package web;

import app.Repository;
import org.testkit.Sink;

class Service {
    private final Repository repository;

    Service(Repository repository) {
        this.repository = repository;
    }

    void show() {
        Sink.put(repository.find()); // finding: test-flow
        Sink.put(repository.table()); // ok: test-flow
    }
}
