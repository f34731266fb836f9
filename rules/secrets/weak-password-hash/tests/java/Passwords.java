import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.apache.commons.codec.digest.DigestUtils;
import org.mindrot.jbcrypt.BCrypt;
import org.springframework.security.crypto.password.PasswordEncoder;

class Passwords {
  byte[] plain(String password) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    // finding: weak-password-hash
    return digest.digest(password.getBytes(StandardCharsets.UTF_8));
  }

  String salted(String password, String salt) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("MD5");
    // finding: weak-password-hash
    digest.update((salt + password).getBytes());
    return new String(digest.digest());
  }

  String library(String password) {
    // finding: weak-password-hash
    return DigestUtils.sha1Hex(password);
  }

  String longer(String password) {
    // finding: weak-password-hash
    return DigestUtils.sha512Hex(password);
  }

  String spring(String password) {
    // finding: weak-password-hash
    return org.springframework.util.DigestUtils.md5DigestAsHex(password.getBytes());
  }

  // what is fine

  String slow(String password) {
    // ok: weak-password-hash
    return BCrypt.hashpw(password, BCrypt.gensalt(12));
  }

  String encoded(PasswordEncoder encoder, String password) {
    // ok: weak-password-hash
    return encoder.encode(password);
  }

  byte[] stretched(char[] password, byte[] salt) throws Exception {
    SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
    // ok: weak-password-hash
    return factory.generateSecret(new PBEKeySpec(password, salt, 600000, 256)).getEncoded();
  }

  String checksum(byte[] content) {
    // ok: weak-password-hash
    return DigestUtils.sha256Hex(content);
  }

  String file(String passwordFile) {
    // ok: weak-password-hash
    return DigestUtils.sha256Hex(passwordFile);
  }
}
