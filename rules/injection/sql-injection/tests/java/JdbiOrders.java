import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

class JdbiOrders {
  interface Orders {
    @SqlQuery("select * from orders where reference = :reference") // ok: sql-injection
    List<String> byReference(@Bind("reference") String reference);

    @SqlQuery("select * from orders where total <> 0 order by <sort>") // finding: sql-injection
    List<String> sorted(@Define("sort") String sort);

    @SqlQuery("select * from orders order by <column>") // ok: sql-injection
    List<String> checked(@Define("column") String column);
  }

  private static final Set<String> COLUMNS = Set.of("total", "placed");
  private final Jdbi jdbi;
  private final Orders orders;

  JdbiOrders(Jdbi jdbi, Orders orders) {
    this.jdbi = jdbi;
    this.orders = orders;
  }

  @GetMapping("/orders")
  List<String> list(@RequestParam String note, @RequestParam String sort) {
    // finding: sql-injection
    jdbi.withHandle(handle -> handle.createQuery("select 1 from orders where note = '" + note + "'").mapTo(Integer.class).list());
    // ok: sql-injection
    jdbi.useHandle(handle -> handle.execute("insert into searches(note) values (?)", note));
    // finding: sql-injection
    jdbi.withHandle(handle -> handle.createQuery("select 1 from orders order by <sort>").define("sort", sort).mapTo(Integer.class).list());
    // ok: sql-injection
    jdbi.withHandle(handle -> handle.createQuery("select 1 from orders where note = :note").bind("note", note).mapTo(Integer.class).list());
    orders.byReference(note);
    if (COLUMNS.contains(sort)) orders.checked(sort);
    return orders.sorted(sort);
  }
}
