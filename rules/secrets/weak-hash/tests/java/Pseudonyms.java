import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.HmacUtils;

class Pseudonyms {
  String gravatar(User user) {
    // finding: weak-hash
    return DigestUtils.md5Hex(user.getEmail().toLowerCase());
  }

  byte[] pseudonym(Patient patient) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-1");
    // finding: weak-hash
    return digest.digest(patient.getInsuranceNumber().getBytes(StandardCharsets.UTF_8));
  }

  byte[] phone(String phoneNumber) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("MD5");
    // finding: weak-hash
    digest.update(phoneNumber.getBytes());
    return digest.digest();
  }

  String account(String iban) {
    // finding: weak-hash
    return DigestUtils.sha1Hex(iban);
  }

  String birth(String dateOfBirth) {
    // finding: weak-hash
    return org.springframework.util.DigestUtils.md5DigestAsHex(dateOfBirth.getBytes());
  }

  // what is fine

  String entityTag(Patient patient) {
    // ok: weak-hash
    return '"' + DigestUtils.md5Hex(patient.getEmail() + patient.getInsuranceNumber()) + '"';
  }

  String etag(byte[] body) {
    // ok: weak-hash
    return DigestUtils.md5Hex(body);
  }

  String keyed(User user, String key) {
    // ok: weak-hash
    return new HmacUtils("HmacSHA256", key).hmacHex(user.getEmail());
  }

  String modern(User user) {
    // ok: weak-hash
    return DigestUtils.sha256Hex(user.getEmail());
  }

  byte[] strong(String iban) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    // ok: weak-hash
    return digest.digest(iban.getBytes());
  }

  String template(String emailTemplate) {
    // ok: weak-hash
    return DigestUtils.md5Hex(emailTemplate);
  }

  interface User {
    String getEmail();
  }

  interface Patient {
    String getInsuranceNumber();
  }
}
