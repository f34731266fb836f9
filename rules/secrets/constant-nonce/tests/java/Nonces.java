import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;

class Nonces {
  private static final byte[] FIXED = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
  private final SecureRandom random = new SecureRandom();

  void zeros(Cipher cipher, SecretKey key) throws Exception {
    // finding: constant-nonce
    cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[16]));
  }

  void text(Cipher cipher, SecretKey key) throws Exception {
    // finding: constant-nonce
    cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec("1234567890123456".getBytes(StandardCharsets.UTF_8)));
  }

  void list(Cipher cipher, SecretKey key) throws Exception {
    // finding: constant-nonce
    cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, FIXED));
  }

  void drawn(Cipher cipher, SecretKey key) throws Exception {
    byte[] nonce = new byte[12];
    random.nextBytes(nonce);
    // ok: constant-nonce
    cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
  }

  void stored(Cipher cipher, SecretKey key, byte[] data) throws Exception {
    // ok: constant-nonce
    cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(Arrays.copyOf(data, 16)));
  }

  void buffered(Cipher cipher, SecretKey key, ByteBuffer data) throws Exception {
    byte[] nonce = new byte[12];
    data.get(nonce);
    // ok: constant-nonce
    cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, nonce));
  }

  byte[] kept(Cipher cipher, SecretKey key, byte[] data) throws Exception {
    byte[] nonce = new byte[12];
    // finding: constant-nonce
    cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
    byte[] sealed = cipher.doFinal(data);
    byte[] all = new byte[nonce.length + sealed.length];
    System.arraycopy(nonce, 0, all, 0, nonce.length);
    return all;
  }

  void filledElsewhere(Cipher cipher, SecretKey key) throws Exception {
    byte[] nonce = new byte[12];
    fill(nonce);
    // ok: constant-nonce
    cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
  }

  void unpacked(Cipher cipher, SecretKey key, byte[] data) throws Exception {
    byte[] nonce = new byte[12];
    System.arraycopy(data, 0, nonce, 0, nonce.length);
    // ok: constant-nonce
    cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, nonce));
  }

  void byIndex(Cipher cipher, SecretKey key, byte[] data) throws Exception {
    byte[] nonce = new byte[12];
    for (int i = 0; i < nonce.length; i++) nonce[i] = data[i];
    // ok: constant-nonce
    cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, nonce));
  }

  private void fill(byte[] bytes) {
    random.nextBytes(bytes);
  }

  private static final byte[] EMPTY = new byte[16];
  private static final byte[] DRAWN = new byte[16];
  private byte[] own = new byte[12];
  byte[] shared = new byte[12];

  static {
    new SecureRandom().nextBytes(DRAWN);
  }

  void ofTheClass(Cipher cipher, SecretKey key) throws Exception {
    // finding: constant-nonce
    cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(EMPTY));
    // ok: constant-nonce
    cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(DRAWN));
    // finding: constant-nonce
    cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, own));
    // others may fill it
    // ok: constant-nonce
    cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, shared));
  }
}
