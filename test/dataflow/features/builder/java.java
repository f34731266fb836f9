import org.testkit.Sink;
import org.testkit.Source;

class Builder {
    static class Query {
        private String table = "none";
        private String filter = "none";

        Query from(String table) {
            this.table = table;
            return this;
        }

        Query where(String filter) {
            this.filter = filter;
            return this;
        }

        String filter() {
            return filter;
        }

        String table() {
            return table;
        }
    }

    void show() {
        Query query = new Query().from("orders").where(Source.get());
        Sink.put(query.filter()); // finding: test-flow
        Sink.put(query.table()); // ok: test-flow
    }
}
