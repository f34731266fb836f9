import io.jsonwebtoken.Claims;
import io.jsonwebtoken.JwsHeader;
import io.jsonwebtoken.SigningKeyResolverAdapter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;

class Keys extends SigningKeyResolverAdapter {
  private final Connection connection;

  Keys(Connection connection) {
    this.connection = connection;
  }

  @Override
  public byte[] resolveSigningKeyBytes(JwsHeader header, Claims claims) {
    try {
      // finding: sql-injection
      ResultSet found = connection.createStatement().executeQuery("select bytes from keys where id = '" + header.getKeyId() + "'");
      return found.next() ? found.getBytes(1) : null;
    } catch (Exception e) {
      return null;
    }
  }
}

class BoundKeys extends SigningKeyResolverAdapter {
  private final Connection connection;

  BoundKeys(Connection connection) {
    this.connection = connection;
  }

  @Override
  public byte[] resolveSigningKeyBytes(JwsHeader header, Claims claims) {
    // ok: sql-injection
    try (PreparedStatement statement = connection.prepareStatement("select bytes from keys where id = ?")) {
      statement.setString(1, header.getKeyId());
      ResultSet found = statement.executeQuery();
      return found.next() ? found.getBytes(1) : null;
    } catch (Exception e) {
      return null;
    }
  }
}
