import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

class NamedByCaller {
  private final PasswordStore store;

  NamedByCaller(PasswordStore store) {
    this.store = store;
  }

  void register(String user, String password) throws Exception {
    // finding: weak-password-hash
    store.save(user, Digests.of("MD5", (user + ":" + password).getBytes(StandardCharsets.UTF_8)));
  }

  void document(String user, byte[] scan) throws Exception {
    // ok: weak-password-hash
    store.save(user, Digests.of("SHA-256", scan));
  }

  static class Digests {
    static String of(String algorithm, byte[] data) throws Exception {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      // ok: weak-password-hash
      return Base64.getEncoder().encodeToString(digest.digest(data));
    }
  }

  interface PasswordStore {
    void save(String user, String text);
  }
}
