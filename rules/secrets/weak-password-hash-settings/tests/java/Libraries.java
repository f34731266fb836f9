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

  void weak03(String password) {
    // finding: weak-password-hash-settings
    BCrypt.generate(password.getBytes(), salt, 4);
  }

  void weak04(String password) {
    // finding: weak-password-hash-settings
    OpenBSDBCrypt.generate(password.toCharArray(), salt, 5);
  }

  void weak05(String password) {
    // finding: weak-password-hash-settings
    SCrypt.generate(password.getBytes(), salt, 1024, 8, 1, 32);
  }

  void weak06(String password) {
    PKCS5S2ParametersGenerator g = new PKCS5S2ParametersGenerator(new SHA256Digest());
    // finding: weak-password-hash-settings
    g.init(password.getBytes(), salt, 1000);
  }

  void weak07(char[] password) {
    Argon2 a = Argon2Factory.create();
    // finding: weak-password-hash-settings
    a.hash(1, 512, 1, password);
  }

  void weak08(String password) {
    // finding: weak-password-hash-settings
    Password.hash(password).with(BcryptFunction.getInstance(Bcrypt.B, 4));
  }

  void weak09(String password) {
    // finding: weak-password-hash-settings
    Password.hash(password).with(PBKDF2Function.getInstance(Hmac.SHA256, 1000, 256));
  }

  void weak10(String password) {
    // finding: weak-password-hash-settings
    Password.hash(password).with(MessageDigestFunction.getInstance("SHA-256"));
  }

  void weak11() {
    // finding: weak-password-hash-settings
    new Argon2PasswordEncoder(16, 32, 1, 1024, 1);
  }

  void weak12() {
    // finding: weak-password-hash-settings
    new SCryptPasswordEncoder(1024, 8, 1, 32, 16);
  }

  void weak16() {
    HashedCredentialsMatcher m = new HashedCredentialsMatcher();
    // finding: weak-password-hash-settings
    m.setHashAlgorithmName("MD5");
  }

  void weak17(String password) {
    // finding: weak-password-hash-settings
    new BasicPasswordEncryptor().encryptPassword(password);
  }

  void weak22(Pbkdf2PasswordHash h) {
    // finding: weak-password-hash-settings
    h.initialize(Map.of("Pbkdf2PasswordHash.Iterations", "1000"));
  }

  void weak23() {
    // finding: weak-password-hash-settings
    PasswordEncoder e = new DelegatingPasswordEncoder("noop", Map.of("noop", NoOpPasswordEncoder.getInstance()));
  }

  void weak24() {
    // finding: weak-password-hash-settings
    PasswordEncoder e = new DelegatingPasswordEncoder("SHA-256", Map.of("SHA-256", new MessageDigestPasswordEncoder("SHA-256")));
  }

  void weak25(String password) {
    // finding: weak-password-hash-settings
    org.springframework.security.crypto.bcrypt.BCrypt.hashpw(password, org.springframework.security.crypto.bcrypt.BCrypt.gensalt(4));
  }

  void weak27() {
    // finding: weak-password-hash-settings
    new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withIterations(1).withMemoryAsKB(512).build();
  }

  void weak28(String password) {
    // finding: weak-password-hash-settings
    new Pbkdf2PasswordEncoder("pepper", 1000, 256);
  }

  void weak29(String password) {
    // finding: weak-password-hash-settings
    at.favre.lib.crypto.bcrypt.BCrypt.with(at.favre.lib.crypto.bcrypt.BCrypt.Version.VERSION_2A).hashToString(4, password.toCharArray());
  }

  void weak30(String password) {
    // finding: weak-password-hash-settings
    com.lambdaworks.crypto.SCryptUtil.scrypt(password, 1024, 8, 1);
  }

  void good01(String password) {
    // ok: weak-password-hash-settings
    BCrypt.generate(password.getBytes(), salt, 12);
  }

  void good02(String password) {
    // ok: weak-password-hash-settings
    SCrypt.generate(password.getBytes(), salt, 32768, 8, 1, 32);
  }

  void good03(char[] password) {
    Argon2 a = Argon2Factory.create();
    // ok: weak-password-hash-settings
    a.hash(3, 65536, 1, password);
  }

  void good04(String password) {
    // ok: weak-password-hash-settings
    Password.hash(password).with(BcryptFunction.getInstance(Bcrypt.B, 12));
  }

  void good05() {
    // ok: weak-password-hash-settings
    new Argon2PasswordEncoder(16, 32, 1, 19456, 2);
  }

  void good06() {
    // ok: weak-password-hash-settings
    new SCryptPasswordEncoder(65536, 8, 1, 32, 16);
  }

  void good07() {
    // ok: weak-password-hash-settings
    PasswordEncoder e = PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  void good08(String password) {
    PKCS5S2ParametersGenerator g = new PKCS5S2ParametersGenerator(new SHA256Digest());
    // ok: weak-password-hash-settings
    g.init(password.getBytes(), salt, 600000);
  }

  void good09(Pbkdf2PasswordHash h) {
    // ok: weak-password-hash-settings
    h.initialize(Map.of("Pbkdf2PasswordHash.Iterations", "600000"));
  }

  void good10() {
    // ok: weak-password-hash-settings
    new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withIterations(3).withMemoryAsKB(65536).build();
  }

  void good11(String etag) {
    // ok: weak-password-hash-settings
    Hashing.sha256().hashString(etag, StandardCharsets.UTF_8);
  }
}
