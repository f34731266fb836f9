import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

abstract class BaseDao<T> {
  protected DataSource source;

  protected abstract T map(ResultSet rows) throws SQLException;

  protected List<T> query(String sql) throws SQLException {
    List<T> found = new ArrayList<>();
    try (var connection = source.getConnection();
        var statement = connection.createStatement();
        // finding: sql-injection
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) found.add(map(rows));
    }
    return found;
  }

  protected List<T> bound(String name) throws SQLException {
    List<T> found = new ArrayList<>();
    try (var connection = source.getConnection();
        // ok: sql-injection
        var statement = connection.prepareStatement("select * from boats where name = ?")) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) found.add(map(rows));
      }
    }
    return found;
  }
}

class BoatDao extends BaseDao<String> {
  List<String> sorted(String by) throws SQLException {
    return query("select * from boats order by " + by);
  }

  @Override
  protected String map(ResultSet rows) throws SQLException {
    return rows.getString(1);
  }

  void rename(String name) throws SQLException {
    try (var connection = source.getConnection()) {
      // finding: sql-injection
      connection.createStatement().executeUpdate("update boats set name = '" + name + "'");
    }
  }
}

@Path("/boats")
class BoatResource {
  BoatDao boats;

  @GET
  public List<String> list(@QueryParam("by") String by) throws SQLException {
    boats.bound(by);
    return boats.sorted(by);
  }

  @POST
  public void rename(Map<String, String> body) throws SQLException {
    boats.rename(body.get("name"));
  }
}
