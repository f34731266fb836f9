import com.clickhouse.client.api.Client;
import io.r2dbc.spi.Connection;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.r2dbc.core.DatabaseClient;

class StatementClients {
  void rdbc(HttpServletRequest request, DatabaseClient db, Connection c) throws Exception {
    String in = request.getParameter("in");
    db.sql("select * from t where a = '" + in + "'").fetch().all(); // finding: sql-injection
    db.sql("select * from t where a = :a").bind("a", in).fetch().all(); // ok: sql-injection
    c.createStatement("select * from t where a = '" + in + "'").execute(); // finding: sql-injection
  }

  void clickhouse(HttpServletRequest request, Client client) throws Exception {
    String in = request.getParameter("in");
    client.query("select * from t where a = '" + in + "'"); // finding: sql-injection
  }
}
