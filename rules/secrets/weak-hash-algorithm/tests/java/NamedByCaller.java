import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

class NamedByCaller {
  static String hex(String algorithm, byte[] data) throws Exception {
    // ok: weak-hash-algorithm
    return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(data));
  }

  private String digest(byte[] data, String name) throws Exception {
    // ok: weak-hash-algorithm
    return hex(name.trim(), data);
  }

  String signature(String order) throws Exception {
    // finding: weak-hash-algorithm
    return hex("MD5", order.getBytes(StandardCharsets.UTF_8));
  }

  String approval(byte[] order) throws Exception {
    // finding: weak-hash-algorithm
    return digest(order, "SHA-1");
  }

  String good(byte[] order) throws Exception {
    // ok: weak-hash-algorithm
    return hex("SHA-256", order);
  }

  String entityTag(byte[] page) throws Exception {
    // ok: weak-hash-algorithm
    return hex("MD5", page);
  }
}
