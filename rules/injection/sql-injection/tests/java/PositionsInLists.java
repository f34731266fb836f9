import jakarta.servlet.http.HttpServletRequest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

class PositionsInLists {
  private static final String[] COLUMNS = {"date", "name"};
  private Connection connection;

  ResultSet sorted(HttpServletRequest request) throws SQLException {
    String by = request.getParameter("by");
    if (Arrays.binarySearch(COLUMNS, by) < 0) {
      return null;
    }
    // ok: sql-injection
    return connection.createStatement().executeQuery("SELECT * FROM bills ORDER BY " + by);
  }

  ResultSet equal(HttpServletRequest request) throws SQLException {
    String by = request.getParameter("by");
    for (String column : COLUMNS) {
      if (column.equals(by)) {
        // ok: sql-injection
        return connection.createStatement().executeQuery("SELECT * FROM bills ORDER BY " + by);
      }
    }
    // finding: sql-injection
    return connection.createStatement().executeQuery("SELECT * FROM bills ORDER BY " + by);
  }

  ResultSet missing(HttpServletRequest request) throws SQLException {
    String by = request.getParameter("by");
    if (Arrays.binarySearch(COLUMNS, by) >= 0) {
      return null;
    }
    // finding: sql-injection
    return connection.createStatement().executeQuery("SELECT * FROM bills ORDER BY " + by);
  }
}
