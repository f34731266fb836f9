import at.favre.lib.crypto.bcrypt.BCrypt;
import com.password4j.Password;
import io.quarkus.elytron.security.common.BcryptUtil;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.MessageDigestAlgorithms;
import org.bouncycastle.crypto.digests.SHA256Digest;

class Digests {
  void asked(String password, byte[] out) {
    SHA256Digest digest = new SHA256Digest();
    byte[] bytes = password.getBytes();
    // finding: weak-password-hash
    digest.update(bytes, 0, bytes.length);
    digest.doFinal(out, 0);
  }

  String slow(String password) {
    // ok: weak-password-hash
    return BcryptUtil.bcryptHash(password, 12);
  }

  // what a slow function made of it may go through a fast one
  String pseudonym(String password) {
    String kept = BCrypt.withDefaults().hashToString(12, password.toCharArray());
    // ok: weak-password-hash
    return DigestUtils.sha256Hex(kept);
  }

  boolean checked(String password, String kept) {
    // ok: weak-password-hash
    return Password.check(password, kept).withArgon2();
  }

  private static final DigestUtils SHORT = new DigestUtils(MessageDigestAlgorithms.SHA_1);

  String byAnObject(String password) {
    // finding: weak-password-hash
    return SHORT.digestAsHex(password);
  }

  String ofAPage(String page) {
    // ok: weak-password-hash
    return SHORT.digestAsHex(page);
  }
}
