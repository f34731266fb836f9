import org.apache.commons.codec.digest.DigestUtils;

class WithPassword {
  String stored(String email, String password) {
    // ok: weak-hash
    return DigestUtils.sha1Hex(email + ":" + password);
  }

  String pseudonym(String email) {
    // finding: weak-hash
    return DigestUtils.sha1Hex(email + ":visitor");
  }
}
