import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import java.security.MessageDigest;

class Partners {
  private final Digests digests = new Digests();

  byte[] validate(byte[] salt, UsernamePasswordCredential credential) throws Exception {
    return digests.of(salt, credential.getPasswordAsString());
  }

  byte[] fingerprint(byte[] salt, UsernamePasswordCredential credential) throws Exception {
    return digests.mark(salt, credential.getCaller());
  }
}

class Digests {
  byte[] of(byte[] salt, String text) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-512");
    digest.update(salt);
    // finding: weak-password-hash
    return digest.digest(text.getBytes());
  }

  byte[] mark(byte[] salt, String text) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-512");
    digest.update(salt);
    // ok: weak-password-hash
    return digest.digest(text.getBytes());
  }
}
