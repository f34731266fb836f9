package harbour;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public class DefaultBuoyService implements BuoyService {
    private final Connection connection;

    public DefaultBuoyService(Connection connection) {
        this.connection = connection;
    }

    @Override
    public String find(String name, String colour) {
        try (Statement statement = connection.createStatement()) {
            // finding: sql-injection
            ResultSet found = statement.executeQuery("SELECT place FROM buoys WHERE name = '" + name + "'");
            return found.next() ? found.getString(1) : byColour(colour);
        } catch (SQLException e) {
            return "";
        }
    }

    private String byColour(String colour) throws SQLException {
        // ok: sql-injection
        try (PreparedStatement statement = connection.prepareStatement("SELECT place FROM buoys WHERE colour = ?")) {
            statement.setString(1, colour);
            ResultSet found = statement.executeQuery();
            return found.next() ? found.getString(1) : "";
        }
    }
}
