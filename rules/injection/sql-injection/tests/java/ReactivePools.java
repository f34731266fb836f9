import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.pgclient.PgPool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/boats")
public class ReactivePools {
  private final PgPool pool;

  ReactivePools(PgPool pool) {
    this.pool = pool;
  }

  @GET
  public Uni<Integer> pasted(@RestQuery String name) {
    // finding: sql-injection
    return pool.query("select id from boat where name = '" + name + "'").execute().map(rows -> rows.size());
  }

  @GET
  @Path("/bound")
  public Uni<Integer> bound(@RestQuery String name) {
    // ok: sql-injection
    return pool.preparedQuery("select id from boat where name = $1").execute(Tuple.of(name)).map(rows -> rows.size());
  }
}
