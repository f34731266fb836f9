import java.security.MessageDigest;
import org.mindrot.jbcrypt.BCrypt;

class Accounts {
  String register(String password) {
    // finding: passwords-hashed
    return BCrypt.hashpw(password, BCrypt.gensalt(12));
  }

  byte[] old(String password) throws Exception {
    // ok: passwords-hashed
    return MessageDigest.getInstance("SHA-256").digest(password.getBytes());
  }
}
