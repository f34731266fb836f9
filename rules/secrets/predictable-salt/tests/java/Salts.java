package shop.login;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Random;
import javax.crypto.spec.PBEKeySpec;

class Salts {
  private final Random random = new Random();
  private final SecureRandom secure = new SecureRandom();

  PBEKeySpec guessed(char[] password) {
    byte[] salt = new byte[16];
    random.nextBytes(salt);
    // finding: predictable-salt
    return new PBEKeySpec(password, salt, 600_000, 256);
  }

  PBEKeySpec drawn(char[] password) {
    byte[] salt = new byte[16];
    secure.nextBytes(salt);
    // ok: predictable-salt
    return new PBEKeySpec(password, salt, 600_000, 256);
  }

  byte[] mixed(String text) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    // finding: predictable-salt
    digest.update(Integer.toString(random.nextInt()).getBytes());
    return digest.digest(text.getBytes());
  }

  byte[] mixedWell(String text) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    // ok: predictable-salt
    digest.update(Integer.toString(secure.nextInt()).getBytes());
    return digest.digest(text.getBytes());
  }

  int size(Random source) {
    // ok: predictable-salt
    return ByteBuffer.allocate(source.nextInt(8)).capacity();
  }
}
