import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

class Rooms {
  void find(Connection connection, String id) throws SQLException {
    // finding: queries-with-parameters
    PreparedStatement statement = connection.prepareStatement("SELECT * FROM rooms WHERE id = ?");
    statement.setString(1, id);
  }

  void sorted(Connection connection, String column) throws SQLException {
    // ok: queries-with-parameters
    connection.prepareStatement("SELECT * FROM rooms ORDER BY " + column);
  }
}
