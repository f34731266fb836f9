import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Preconditions;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.lang3.Validate;
import org.springframework.util.Assert;

class Asserted {
  private static final Set<String> COLUMNS = Set.of("date", "name");
  private Statement statement;

  ResultSet spring(HttpServletRequest request) throws SQLException {
    String by = request.getParameter("by");
    Assert.isTrue(COLUMNS.contains(by), "no column");
    // ok: sql-injection
    return statement.executeQuery("SELECT * FROM bills ORDER BY " + by);
  }

  ResultSet commons(HttpServletRequest request) throws SQLException {
    String by = request.getParameter("by");
    Validate.isTrue(by.matches("[a-z]+"));
    // ok: sql-injection
    return statement.executeQuery("SELECT * FROM bills ORDER BY " + by);
  }

  ResultSet guava(HttpServletRequest request) throws SQLException {
    String by = request.getParameter("by");
    Preconditions.checkArgument(COLUMNS.contains(by), "no column %s", by);
    // ok: sql-injection
    return statement.executeQuery("SELECT * FROM bills ORDER BY " + by);
  }

  ResultSet inFull(HttpServletRequest request) throws SQLException {
    String by = request.getParameter("by");
    org.springframework.util.Assert.isTrue(COLUMNS.contains(by), "no column");
    // ok: sql-injection
    return statement.executeQuery("SELECT * FROM bills ORDER BY " + by);
  }

  ResultSet byName(HttpServletRequest request) throws SQLException {
    String by = request.getParameter("by");
    checkArgument(by.matches("[a-z]+"), "no column");
    // ok: sql-injection
    return statement.executeQuery("SELECT * FROM bills ORDER BY " + by);
  }

  ResultSet byNameAnyway(HttpServletRequest request) throws SQLException {
    String by = request.getParameter("by");
    checkArgument(by.length() < 20, "no column");
    // finding: sql-injection
    return statement.executeQuery("SELECT * FROM bills ORDER BY " + by);
  }

  ResultSet counted(HttpServletRequest request) throws SQLException {
    String by = request.getParameter("by");
    org.springframework.util.Assert.isTrue(by.length() < 20, "no column");
    // finding: sql-injection
    return statement.executeQuery("SELECT * FROM bills ORDER BY " + by);
  }

  ResultSet told(HttpServletRequest request) throws SQLException {
    String by = request.getParameter("by");
    note(COLUMNS.contains(by));
    // finding: sql-injection
    return statement.executeQuery("SELECT * FROM bills ORDER BY " + by);
  }

  private void note(boolean known) {
    System.out.println(known);
  }

  ResultSet present(HttpServletRequest request) throws SQLException {
    String by = request.getParameter("by");
    Assert.notNull(by, "no column");
    Preconditions.checkArgument(!by.isEmpty());
    // finding: sql-injection
    return statement.executeQuery("SELECT * FROM bills ORDER BY " + by);
  }

  ResultSet hashed(HttpServletRequest request) throws SQLException {
    // ok: sql-injection
    return statement.executeQuery("SELECT * FROM pages WHERE tag = '" + DigestUtils.sha256Hex(request.getParameter("page")) + "'");
  }
}
