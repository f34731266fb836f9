package shop.files;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.ResponseEntity;

class Checksums {
  private static final String OLD = "SHA-1";
  private static final String NEW = "SHA-256";

  void old(byte[] content, String text) throws GeneralSecurityException {
    // finding: weak-hash-algorithm
    MessageDigest md5 = MessageDigest.getInstance("MD5");
    md5.update(content);
    // finding: weak-hash-algorithm
    MessageDigest.getInstance(OLD).digest(content);
    // finding: weak-hash-algorithm
    java.security.MessageDigest.getInstance("SHA1", "SUN");
    // finding: weak-hash-algorithm
    String hex = DigestUtils.md5Hex(text);
    // finding: weak-hash-algorithm
    HexFormat.of().formatHex(DigestUtils.sha1(content));
    // finding: weak-hash-algorithm
    Hashing.md5().hashString(text, StandardCharsets.UTF_8);
  }

  void current(byte[] content, String text, String configured) throws GeneralSecurityException {
    // ok: weak-hash-algorithm
    MessageDigest.getInstance(NEW).digest(content);
    // ok: weak-hash-algorithm
    MessageDigest.getInstance("SHA-512");
    // ok: weak-hash-algorithm
    MessageDigest.getInstance(configured);
    // ok: weak-hash-algorithm
    DigestUtils.sha256Hex(text);
    // ok: weak-hash-algorithm
    Hashing.sha256().hashString(text, StandardCharsets.UTF_8);
  }

  ResponseEntity<byte[]> page(byte[] content) {
    // ok: weak-hash-algorithm
    String mark = DigestUtils.md5Hex(content);
    return ResponseEntity.ok().eTag(mark).body(content);
  }

  ResponseEntity<byte[]> signed(byte[] content) {
    // finding: weak-hash-algorithm
    String mark = DigestUtils.md5Hex(content);
    return ResponseEntity.ok().header("X-Signature", mark).body(content);
  }

  String mark(byte[] content) throws GeneralSecurityException {
    // ok: weak-hash-algorithm
    byte[] sum = MessageDigest.getInstance("MD5").digest(content);
    return '"' + HexFormat.of().formatHex(sum) + '"';
  }

  String stamp(byte[] content) throws GeneralSecurityException {
    // finding: weak-hash-algorithm
    byte[] sum = MessageDigest.getInstance("MD5").digest(content);
    return '<' + HexFormat.of().formatHex(sum) + '>';
  }
}
