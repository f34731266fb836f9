import java.security.MessageDigest;
import org.apache.commons.codec.digest.DigestUtils;

class SaidBetter {
  byte[] stored(String password) throws Exception {
    // ok: weak-hash-algorithm
    return MessageDigest.getInstance("SHA-1").digest(password.getBytes());
  }

  String pseudonym(String email) {
    // ok: weak-hash-algorithm
    return DigestUtils.md5Hex(email);
  }

  String seal(String document) {
    // finding: weak-hash-algorithm
    return DigestUtils.md5Hex(document);
  }
}
