import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

abstract class AnyNumber {
  private final DataSource source;

  AnyNumber(DataSource source) {
    this.source = source;
  }

  protected int change(String sql, Object... values) throws SQLException {
    // ok: sql-injection
    try (Connection connection = source.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
      return statement.executeUpdate();
    }
  }

  protected int changeAll(String sql, Object... values) throws SQLException {
    try (Connection connection = source.getConnection()) {
      // finding: sql-injection
      return connection.prepareStatement(sql).executeUpdate();
    }
  }
}

class Seats extends AnyNumber {
  Seats(DataSource source) {
    super(source);
  }

  void free(long flight, String seat) throws SQLException {
    change("update seats set guest = null where flight = ? and seat = ?", flight, seat);
  }
}
