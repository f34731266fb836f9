import java.security.SecureRandom;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.*;
import org.bouncycastle.crypto.generators.*;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.digests.SHA256Digest;
import de.mkammerer.argon2.*;
import com.password4j.*;
import com.password4j.types.*;
import org.springframework.security.crypto.password.*;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.scrypt.SCryptPasswordEncoder;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.apache.shiro.crypto.hash.*;
import org.apache.shiro.authc.credential.HashedCredentialsMatcher;
import org.jasypt.util.password.*;
import com.google.common.hash.Hashing;
import cn.hutool.crypto.SecureUtil;
import cn.hutool.crypto.digest.DigestUtil;
import okio.ByteString;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

class Libraries {
  private byte[] salt;

  void weak01(String password) {
    // finding: weak-password-hash
    Md5Crypt.md5Crypt(password.getBytes());
  }

  void weak02(String password) {
    // finding: weak-password-hash
    UnixCrypt.crypt(password);
  }

  void weak13(String password) {
    // finding: weak-password-hash
    new Sha256Hash(password, "s", 1).toHex();
  }

  void weak14(String password) {
    // finding: weak-password-hash
    new Md5Hash(password).toHex();
  }

  void weak15(String password) {
    // finding: weak-password-hash
    new SimpleHash("SHA-1", password, "salt", 2);
  }

  void weak18(String password) {
    // finding: weak-password-hash
    Hashing.sha256().newHasher().putString(password, StandardCharsets.UTF_8).hash();
  }

  void weak19(String password) {
    // finding: weak-password-hash
    SecureUtil.md5(password);
  }

  void weak20(String password) {
    // finding: weak-password-hash
    DigestUtil.sha256Hex(password);
  }

  void weak21(String password) {
    // finding: weak-password-hash
    ByteString.encodeUtf8(password).sha256().hex();
  }

  void weak26(String password) {
    // finding: weak-password-hash
    new DigestUtils(MessageDigestAlgorithms.SHA_512).digestAsHex(password);
  }

  void weak31(String password) {
    // finding: weak-password-hash
    new Sha512Hash(password, salt, 1000).toBase64();
  }

  void good01(String password) {
    // ok: weak-password-hash
    BCrypt.generate(password.getBytes(), salt, 12);
  }

  void good02(String password) {
    // ok: weak-password-hash
    SCrypt.generate(password.getBytes(), salt, 32768, 8, 1, 32);
  }

  void good03(char[] password) {
    Argon2 a = Argon2Factory.create();
    // ok: weak-password-hash
    a.hash(3, 65536, 1, password);
  }

  void good04(String password) {
    // ok: weak-password-hash
    Password.hash(password).with(BcryptFunction.getInstance(Bcrypt.B, 12));
  }

  void good05() {
    // ok: weak-password-hash
    new Argon2PasswordEncoder(16, 32, 1, 19456, 2);
  }

  void good06() {
    // ok: weak-password-hash
    new SCryptPasswordEncoder(65536, 8, 1, 32, 16);
  }

  void good07() {
    // ok: weak-password-hash
    PasswordEncoder e = PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  void good08(String password) {
    PKCS5S2ParametersGenerator g = new PKCS5S2ParametersGenerator(new SHA256Digest());
    // ok: weak-password-hash
    g.init(password.getBytes(), salt, 600000);
  }

  void good09(Pbkdf2PasswordHash h) {
    // ok: weak-password-hash
    h.initialize(Map.of("Pbkdf2PasswordHash.Iterations", "600000"));
  }

  void good10() {
    // ok: weak-password-hash
    new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withIterations(3).withMemoryAsKB(65536).build();
  }

  void good11(String etag) {
    // ok: weak-password-hash
    Hashing.sha256().hashString(etag, StandardCharsets.UTF_8);
  }
}
