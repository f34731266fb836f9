import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PathVariable;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.security.crypto.password.PasswordEncoder;

class Login {
  boolean login(User user, String password) {
    // finding: plaintext-password-comparison
    return user.getPassword().equals(password);
  }

  boolean reversed(User user, String password) {
    // finding: plaintext-password-comparison
    return password.equals(user.getPassword());
  }

  boolean nullSafe(User user, Form form) {
    // finding: plaintext-password-comparison
    return Objects.equals(user.getPassword(), form.getPassword());
  }

  User find(Iterable<User> users, String name, String password) {
    for (User user : users) {
      // finding: plaintext-password-comparison
      if (user.getName().equals(name) && user.getPassword().equals(password)) return user;
    }
    return null;
  }

  boolean wrong(User user, String passwort) {
    // finding: plaintext-password-comparison
    return !passwort.equals(user.passwort);
  }

  // what is fine

  boolean hashed(PasswordEncoder encoder, User user, String password) {
    // ok: plaintext-password-comparison
    return encoder.matches(password, user.getPasswordHash());
  }

  boolean repeated(Form form) {
    // ok: plaintext-password-comparison
    return form.getPassword().equals(form.getPasswordRepeat());
  }

  boolean empty(String password) {
    // ok: plaintext-password-comparison
    return password == null || password.equals("");
  }

  boolean digest(byte[] expected, byte[] actual) {
    // ok: plaintext-password-comparison
    return MessageDigest.isEqual(expected, actual);
  }

  boolean byHash(User user, String passwordHash) {
    // ok: plaintext-password-comparison
    return user.getPasswordHash().equals(passwordHash);
  }

  interface Form {
    String getPassword();

    String getPasswordRepeat();
  }

  static class User {
    String passwort;
    private String name;
    private String password;
    private String passwordHash;

    String getName() {
      return name;
    }

    String getPassword() {
      return password;
    }

    String getPasswordHash() {
      return passwordHash;
    }
  }

  record Device(long id, String loginPassword, String passwordHash) {}

  private static final RowMapper<Device> DEVICES =
      (row, n) -> new Device(row.getLong("id"), row.getString("login_password"), row.getString("password_hash"));

  Optional<Device> device(JdbcTemplate jdbc, String login) {
    return jdbc.query("select * from device where login = ?", DEVICES, login).stream().findFirst();
  }

  Optional<Long> deviceLogin(JdbcTemplate jdbc, String login, String password) {
    // finding: plaintext-password-comparison
    return device(jdbc, login).filter(d -> password.equals(d.loginPassword())).map(Device::id);
  }

  boolean deviceByHash(JdbcTemplate jdbc, String login, String hash) {
    // ok: plaintext-password-comparison
    return device(jdbc, login).filter(d -> hash.equals(d.passwordHash())).isPresent();
  }

  boolean asBytes(User user, String password) {
    byte[] stored = user.getPassword().getBytes();
    // finding: plaintext-password-comparison
    return MessageDigest.isEqual(stored, password.getBytes());
  }

  @PostMapping("/lockers/{id}")
  boolean locker(@PathVariable long id, @RequestParam String pin, Lockers lockers) {
    // finding: plaintext-password-comparison
    return pin.equals(lockers.find(id).getAccessPin());
  }

  @PostMapping("/shelves/{id}")
  boolean shelf(@PathVariable long id, @RequestParam String label, Lockers lockers) {
    // ok: plaintext-password-comparison
    return label.equals(lockers.find(id).getLabel());
  }

  interface Lockers {
    Locker find(long id);
  }

  interface Locker {
    String getAccessPin();

    String getLabel();
  }
}
