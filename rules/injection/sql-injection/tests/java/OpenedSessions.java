import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.vertx.pgclient.PgPool;
import io.vertx.sqlclient.Tuple;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class OpenedSessions {
  private SessionFactory sessions;
  private Mutiny.SessionFactory reactive;
  private EntityManagerFactory managers;
  private ConnectionFactory connections;
  private PgPool pool;
  private Jdbi jdbi;

  @GetMapping("/parts")
  List<?> parts(@RequestParam String label) {
    sessions.inTransaction(session -> session.createNativeQuery("select * from part where label = '" + label + "'").list()); // finding: sql-injection
    sessions.inTransaction(session -> session.createNativeQuery("select * from part where label = ?").setParameter(1, label).list()); // ok: sql-injection
    managers.runInTransaction(em -> em.createQuery("delete from Part p where p.label = '" + label + "'").executeUpdate()); // finding: sql-injection
    reactive.withSession(session -> session.createNativeQuery("select * from part where label = '" + label + "'").getResultList()); // finding: sql-injection
    reactive.withTransaction((session, tx) -> session.createQuery("from Part where label = :label").setParameter("label", label).getResultList()); // ok: sql-injection
    return sessions.fromTransaction(session -> session.createQuery("from Part where label = '" + label + "'").list()); // finding: sql-injection
  }

  @GetMapping("/pool")
  Object pool(@RequestParam String label) {
    pool.getConnection().compose(conn -> conn.preparedQuery("SELECT * FROM part WHERE label = $1").execute(Tuple.of(label))); // ok: sql-injection
    return pool.getConnection().compose(conn -> conn.query("SELECT * FROM part WHERE label = '" + label + "'").execute()); // finding: sql-injection
  }

  @GetMapping("/published")
  Object published(@RequestParam String label) {
    Mono<Connection> opened = Mono.from(connections.create());
    opened.flatMap(c -> Mono.from(c.createStatement("DELETE FROM part WHERE label = '" + label + "'").execute())); // finding: sql-injection
    opened.flatMap(c -> Mono.from(c.createStatement("DELETE FROM part WHERE label = $1").bind("$1", label).execute())); // ok: sql-injection
    return Flux.usingWhen(
        connections.create(),
        c -> c.createStatement("SELECT * FROM part WHERE label = '" + label + "'").execute(), // finding: sql-injection
        Connection::close);
  }

  interface Parts {
    @SqlQuery("SELECT label FROM <tab>") // finding: sql-injection
    List<String> of(@Define("tab") String tab);

    @SqlQuery("SELECT label FROM part WHERE kind = :kind")
    List<String> ofKind(@Bind("kind") String kind);
  }

  @GetMapping("/declared")
  List<String> declared(@RequestParam String kind) {
    Parts parts = jdbi.onDemand(Parts.class);
    parts.ofKind(kind); // ok: sql-injection
    return parts.of(kind);
  }
}
