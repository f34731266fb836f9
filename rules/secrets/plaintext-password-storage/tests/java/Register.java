import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;
import java.util.Map;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.prefs.Preferences;
import org.mindrot.jbcrypt.BCrypt;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

class Register {
  private JdbcTemplate jdbc;
  private PasswordEncoder encoder;

  void register(Connection connection, String name, String password) throws Exception {
    PreparedStatement statement = connection.prepareStatement("INSERT INTO users (name, password) VALUES (?, ?)");
    statement.setString(1, name);
    // finding: plaintext-password-storage
    statement.setString(2, password);
    statement.executeUpdate();
  }

  void template(String name, String password) {
    // finding: plaintext-password-storage
    jdbc.update("INSERT INTO users (name, password) VALUES (?, ?)", name, password);
  }

  void change(long id, String password) {
    // finding: plaintext-password-storage
    jdbc.update("UPDATE users SET password = ? WHERE id = ?", password, id);
  }

  void file(Path file, String password) throws Exception {
    // finding: plaintext-password-storage
    Files.writeString(file, "password=" + password);
  }

  void preferences(String password) {
    // finding: plaintext-password-storage
    Preferences.userRoot().put("password", password);
  }

  // what is fine

  void hashed(Connection connection, String name, String password) throws Exception {
    PreparedStatement statement = connection.prepareStatement("INSERT INTO users (name, password) VALUES (?, ?)");
    statement.setString(1, name);
    // ok: plaintext-password-storage
    statement.setString(2, BCrypt.hashpw(password, BCrypt.gensalt(12)));
    statement.executeUpdate();
  }

  void encoded(String name, String password) {
    String hash = encoder.encode(password);
    // ok: plaintext-password-storage
    jdbc.update("INSERT INTO users (name, password) VALUES (?, ?)", name, hash);
  }

  void encodedAtOnce(long id, String password) {
    // ok: plaintext-password-storage
    jdbc.update("UPDATE users SET password = ? WHERE id = ?", encoder.encode(password), id);
  }

  void name(long id, String name) {
    // ok: plaintext-password-storage
    jdbc.update("UPDATE users SET name = ? WHERE id = ?", name, id);
  }

  void theme(String theme) {
    // ok: plaintext-password-storage
    Preferences.userRoot().put("theme", theme);
  }

  void insert(String name, String password) {
    SimpleJdbcInsert insert = new SimpleJdbcInsert(jdbc).withTableName("clerk").usingColumns("name", "password");
    // finding: plaintext-password-storage
    insert.execute(Map.of("name", name, "password", password));
  }

  void insertHashed(String name, String password) {
    SimpleJdbcInsert insert = new SimpleJdbcInsert(jdbc).withTableName("clerk");
    // ok: plaintext-password-storage
    insert.execute(Map.of("name", name, "password", encoder.encode(password)));
  }

  void client(JdbcClient client, long id, String password) {
    // finding: plaintext-password-storage
    client.sql("UPDATE clerk SET password = :p WHERE id = :id").param("p", password).param("id", id).update();
  }

  void named(NamedParameterJdbcTemplate named, String password) {
    MapSqlParameterSource values = new MapSqlParameterSource("id", 7).addValue("p", password);
    // finding: plaintext-password-storage
    named.update("UPDATE clerk SET password = :p WHERE id = :id", values);
  }
}
