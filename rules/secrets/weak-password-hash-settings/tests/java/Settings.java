import io.quarkus.elytron.security.common.BcryptUtil;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import javax.crypto.spec.PBEKeySpec;
import org.mindrot.jbcrypt.BCrypt;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class Settings {
  private static final int ROUNDS = 4;

  BCryptPasswordEncoder quick() {
    // finding: weak-password-hash-settings
    return new BCryptPasswordEncoder(4);
  }

  BCryptPasswordEncoder byConstant() {
    // finding: weak-password-hash-settings
    return new BCryptPasswordEncoder(ROUNDS);
  }

  String salt(String password) {
    // finding: weak-password-hash-settings
    return BCrypt.hashpw(password, BCrypt.gensalt(6));
  }

  PBEKeySpec few(char[] password, byte[] salt) {
    // finding: weak-password-hash-settings
    return new PBEKeySpec(password, salt, 1000, 256);
  }

  PBEKeySpec byVariable(char[] password, byte[] salt) {
    int iterations = 10 * 1000;
    // finding: weak-password-hash-settings
    return new PBEKeySpec(password, salt, iterations, 256);
  }

  Pbkdf2PasswordEncoder fewRounds() {
    // finding: weak-password-hash-settings
    return new Pbkdf2PasswordEncoder("", 16, 1000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
  }

  String cheap(String password) {
    // finding: weak-password-hash-settings
    return BcryptUtil.bcryptHash(password, 5);
  }

  // what is fine

  Pbkdf2PasswordEncoder manyRounds() {
    // ok: weak-password-hash-settings
    return new Pbkdf2PasswordEncoder("", 16, 310000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
  }

  BCryptPasswordEncoder standard() {
    // ok: weak-password-hash-settings
    return new BCryptPasswordEncoder();
  }

  BCryptPasswordEncoder strong() {
    // ok: weak-password-hash-settings
    return new BCryptPasswordEncoder(12);
  }

  String strongSalt(String password) {
    // ok: weak-password-hash-settings
    return BCrypt.hashpw(password, BCrypt.gensalt(12));
  }

  PBEKeySpec enough(char[] password, byte[] salt) {
    // ok: weak-password-hash-settings
    return new PBEKeySpec(password, salt, 600000, 256);
  }

  PBEKeySpec configured(char[] password, byte[] salt, int iterations) {
    // ok: weak-password-hash-settings
    return new PBEKeySpec(password, salt, iterations, 256);
  }
}
