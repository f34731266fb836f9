import com.opensymphony.xwork2.ActionSupport;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

class ActionFields extends ActionSupport {
  private String label;
  private String password;
  private String sort = "label";
  private int count;
  private Filter filter;
  private Parts parts;
  private JdbcTemplate jdbc;

  public void setLabel(String label) {
    this.label = label;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public void setCount(int count) {
    this.count = count;
  }

  public void setFilter(Filter filter) {
    this.filter = filter;
  }

  public void setParts(Parts parts) {
    this.parts = parts;
  }

  @Override
  public String execute() {
    jdbc.queryForList("select * from part where label = '" + label + "'"); // finding: sql-injection
    jdbc.queryForList("select * from part where label = ?", label); // ok: sql-injection
    jdbc.queryForList("select * from person where secret = '" + password + "'"); // finding: sql-injection
    jdbc.queryForList("select * from part order by " + sort); // ok: sql-injection
    jdbc.queryForList("select * from part limit " + count); // ok: sql-injection
    return SUCCESS;
  }

  public String filtered() {
    jdbc.queryForList("select * from part where kind = '" + filter.getKind() + "'"); // finding: sql-injection
    jdbc.queryForList("select * from " + parts.table()); // ok: sql-injection
    return SUCCESS;
  }

  static class Filter {
    private String kind;

    public String getKind() {
      return kind;
    }

    public void setKind(String kind) {
      this.kind = kind;
    }
  }

  static class Parts {
    private String schema = "app";

    List<String> all() {
      return List.of();
    }

    String table() {
      return schema + ".part";
    }
  }
}
