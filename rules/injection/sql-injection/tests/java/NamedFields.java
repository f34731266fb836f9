import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.inject.Inject;
import org.springframework.jdbc.core.JdbcTemplate;

@Path("/people")
class NamedFields {
  @QueryParam("label")
  String label;

  @QueryParam("email")
  String email;

  @QueryParam("password")
  String password;

  @Inject
  String phone;

  private JdbcTemplate jdbc;

  @GET
  public String find() {
    jdbc.queryForList("select * from person where label = '" + label + "'"); // finding: sql-injection
    jdbc.queryForList("select * from person where email = '" + email + "'"); // finding: sql-injection
    jdbc.queryForList("select * from person where secret = '" + this.password + "'"); // finding: sql-injection
    jdbc.queryForList("select * from person where email = ?", email); // ok: sql-injection
    jdbc.queryForList("select * from person where phone = '" + phone + "'"); // ok: sql-injection
    return "done";
  }
}
