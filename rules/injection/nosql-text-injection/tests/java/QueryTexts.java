import com.arangodb.ArangoDatabase;
import dev.morphia.Datastore;
import dev.morphia.query.filters.Filters;
import io.quarkus.mongodb.panache.PanacheMongoEntity;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.neo4j.ogm.session.Session;
import org.springframework.data.neo4j.core.Neo4jTemplate;

class QueryTexts {
  static class Row extends PanacheMongoEntity { public String a; }
  void arango(HttpServletRequest request, ArangoDatabase db) throws Exception {
    String in = request.getParameter("in");
    db.query("for x in t filter x.a == '" + in + "' return x", String.class); // finding: nosql-text-injection
    db.query("for x in t filter x.a == @a return x", String.class, Map.of("a", in)); // ok: nosql-text-injection
  }

  void neo4j(HttpServletRequest request, Neo4jTemplate t, Session s) throws Exception {
    String in = request.getParameter("in");
    t.findAll("match (n:T {a: '" + in + "'}) return n", String.class); // finding: nosql-text-injection
    s.query("match (n:T {a: '" + in + "'}) return n", Map.of()); // finding: nosql-text-injection
    s.query("match (n:T {a: $a}) return n", Map.of("a", in)); // ok: nosql-text-injection
  }

  void quarkusmongo(HttpServletRequest request, Datastore ds) throws Exception {
    String in = request.getParameter("in");
    Row.find("{'a': '" + in + "'}"); // finding: nosql-text-injection
    Row.find("a", in); // ok: nosql-text-injection
    ds.find(String.class).filter(Filters.where("this.a == '" + in + "'")); // finding: nosql-text-injection
  }
}
