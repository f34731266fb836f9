package shop.login;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;

class Salts {
  // finding: constant-salt
  private static final byte[] SALT = "shop-2024".getBytes(StandardCharsets.UTF_8);

  PBEKeySpec fixed(char[] password) {
    return new PBEKeySpec(password, SALT, 600_000, 256);
  }

  PBEParameterSpec fixedParameters() {
    // finding: constant-salt
    return new PBEParameterSpec("12345678".getBytes(), 1000);
  }

  PBEKeySpec zeros(char[] password) {
    // finding: constant-salt
    return new PBEKeySpec(password, new byte[16], 600_000, 256);
  }

  PBEKeySpec drawn(char[] password) {
    byte[] salt = new byte[16];
    new SecureRandom().nextBytes(salt);
    // ok: constant-salt
    return new PBEKeySpec(password, salt, 600_000, 256);
  }

  PBEKeySpec stored(char[] password, byte[] salt) {
    // ok: constant-salt
    return new PBEKeySpec(password, salt, 600_000, 256);
  }
}
