import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import com.nimbusds.jose.crypto.MACVerifier;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jose4j.keys.HmacKey;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;

class KeyedHashes {
  // finding: hardcoded-credential-argument
  private static final String VOUCHER_KEY = "f3Kq81bZtUw09LmXcPd2";
  private final String configured = System.getenv("VOUCHER_KEY");

  String voucher(String number) {
    return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, VOUCHER_KEY).hmacHex(number);
  }

  String ticket(String number) {
    // finding: hardcoded-credential-argument
    return HmacUtils.hmacSha256Hex("t6Yw20bZtUw09LmXcPd2", number);
  }

  HashFunction pseudonyms() {
    // finding: hardcoded-credential-argument
    return Hashing.hmacSha256("9LmXcPd2f3Kq81bZtUw0".getBytes(StandardCharsets.UTF_8));
  }

  TextEncryptor notes(String salt) {
    // finding: hardcoded-credential-argument
    return Encryptors.delux("9LmXcPd2f3Kq81bZtUw0", salt);
  }

  KeyParameter blocks() {
    // finding: hardcoded-credential-argument
    return new KeyParameter("9LmXcPd2f3Kq81bZ".getBytes());
  }

  MACVerifier tokens() throws Exception {
    // finding: hardcoded-credential-argument
    return new MACVerifier("9LmXcPd2f3Kq81bZtUw09LmXcPd2f3Kq");
  }

  HmacKey incoming() {
    // finding: hardcoded-credential-argument
    return new HmacKey("9LmXcPd2f3Kq81bZtUw09LmXcPd2f3Kq".getBytes());
  }

  // what is fine

  String configuredVoucher(String number) {
    // ok: hardcoded-credential-argument
    return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, configured).hmacHex(number);
  }

  String constantText(byte[] key) {
    // ok: hardcoded-credential-argument
    return HmacUtils.hmacSha256Hex(key, "ping".getBytes());
  }

  HashFunction keyOfCaller(byte[] key) {
    // ok: hardcoded-credential-argument
    return Hashing.hmacSha256(key);
  }

  TextEncryptor salted(String secret) {
    // ok: hardcoded-credential-argument
    return Encryptors.delux(secret, "5c0744940b5c369b");
  }
}
