import com.auth0.jwt.algorithms.Algorithm;
import java.io.FileInputStream;
import java.io.InputStream;
import java.net.PasswordAuthentication;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.DriverManager;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.net.ftp.FTPSClient;

class Keys {
  // finding: hardcoded-credential-argument
  private static final String SIGNING = "kraken";

  Connection database() throws Exception {
    // finding: hardcoded-credential-argument
    return DriverManager.getConnection("jdbc:mysql://db/shop", "shop", "labskaus");
  }

  Algorithm algorithm() {
    return Algorithm.HMAC256(SIGNING);
  }

  SecretKeySpec key() {
    // finding: hardcoded-credential-argument
    return new SecretKeySpec("0123456789abcdef".getBytes(), "AES");
  }

  KeyStore store(InputStream in) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    // finding: hardcoded-credential-argument
    store.load(in, "labskaus".toCharArray());
    return store;
  }

  PasswordAuthentication login() {
    // finding: hardcoded-credential-argument
    return new PasswordAuthentication("shop", "labskaus".toCharArray());
  }

  void upload(FTPSClient ftp) throws Exception {
    // finding: hardcoded-credential-argument
    ftp.login("shop", "labskaus");
  }

  PBEKeySpec derived(byte[] salt) {
    char[] secret = "labskaus".toCharArray();
    // finding: hardcoded-credential-argument
    return new PBEKeySpec(secret, salt, 600000, 256);
  }

  // what is fine

  Connection configured(String user, String secret) throws Exception {
    // ok: hardcoded-credential-argument
    return DriverManager.getConnection("jdbc:mysql://db/shop", user, secret);
  }

  Algorithm fromEnvironment() {
    // ok: hardcoded-credential-argument
    return Algorithm.HMAC256(System.getenv("JWT_SECRET"));
  }

  SecretKeySpec fromBytes(byte[] bytes) {
    // ok: hardcoded-credential-argument
    return new SecretKeySpec(bytes, "AES");
  }

  KeyStore trusted(char[] secret) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    // ok: hardcoded-credential-argument
    store.load(new FileInputStream("/etc/shop/trust.p12"), secret);
    return store;
  }

  KeyStore empty() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    // ok: hardcoded-credential-argument
    store.load(null, null);
    return store;
  }

  PBEKeySpec given(char[] secret, byte[] salt) {
    // ok: hardcoded-credential-argument
    return new PBEKeySpec(secret, salt, 600000, 256);
  }

  PBEKeySpec perhaps(boolean known, byte[] salt) {
    // finding: hardcoded-credential-argument
    String phrase = known ? "hc3-Winter-98" : null;
    if (phrase == null) return null;
    return new PBEKeySpec(phrase.toCharArray(), salt, 600000, 256);
  }
}
