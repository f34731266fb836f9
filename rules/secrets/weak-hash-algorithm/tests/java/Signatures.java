import java.security.Signature;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;

class Signatures {
  Signature old() throws Exception {
    // finding: weak-hash-algorithm
    return Signature.getInstance("SHA1withRSA");
  }

  Signature current() throws Exception {
    // ok: weak-hash-algorithm
    return Signature.getInstance("SHA256withECDSA");
  }

  void digests() {
    // finding: weak-hash-algorithm
    MD5Digest broken = new MD5Digest();
    // ok: weak-hash-algorithm
    SHA256Digest good = new SHA256Digest();
  }
}
