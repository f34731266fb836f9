import java.sql.PreparedStatement;
import java.sql.Statement;
import org.hibernate.Session;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class GivenConnections {
  private final JdbcTemplate jdbc;
  private final Session session;

  GivenConnections(JdbcTemplate jdbc, Session session) {
    this.jdbc = jdbc;
    this.session = session;
  }

  @GetMapping("/a")
  Object pasted(@RequestParam String kind) {
    // finding: sql-injection
    return jdbc.query(connection -> connection.prepareStatement("select name from tools where kind = '" + kind + "'"), (rs, row) -> rs.getString(1));
  }

  @PostMapping("/b")
  void bound(@RequestParam String name) {
    jdbc.update(
        connection -> {
          // ok: sql-injection
          PreparedStatement statement = connection.prepareStatement("insert into tools (name) values (?)", Statement.RETURN_GENERATED_KEYS);
          statement.setString(1, name);
          return statement;
        },
        new GeneratedKeyHolder());
  }

  @PostMapping("/c")
  void worked(@RequestParam String name) {
    session.doWork(
        connection -> {
          // finding: sql-injection
          connection.createStatement().execute("delete from tools where name = '" + name + "'");
        });
  }
}
