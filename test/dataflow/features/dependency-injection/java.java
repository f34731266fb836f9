import org.testkit.Sink;
import org.testkit.Source;

class DependencyInjection {
    static class Repository {
        String find() {
            return Source.get();
        }

        String table() {
            return "orders";
        }
    }

    static class Service {
        private final Repository repository;

        Service(Repository repository) {
            this.repository = repository;
        }

        void show() {
            Sink.put(repository.find()); // finding: test-flow
            Sink.put(repository.table()); // ok: test-flow
        }
    }
}
