import javax.crypto.Cipher;
import javax.crypto.SecretKey;

class NamedByCaller {
  byte[] scan(SecretKey key, byte[] data) throws Exception {
    return run("AES/ECB/PKCS5Padding", key, data); // finding: weak-cipher
  }

  byte[] letter(SecretKey key, byte[] data) throws Exception {
    return run("AES/GCM/NoPadding", key, data); // ok: weak-cipher
  }

  byte[] parts(SecretKey key, byte[] data) throws Exception {
    return joined("DES", "CBC", key, data); // finding: weak-cipher
  }

  byte[] goodParts(SecretKey key, byte[] data) throws Exception {
    return joined("AES", "GCM", key, data); // ok: weak-cipher
  }

  private byte[] joined(String algorithm, String mode, SecretKey key, byte[] data) throws Exception {
    Cipher cipher = Cipher.getInstance(algorithm + "/" + mode + "/PKCS5Padding"); // ok: weak-cipher
    cipher.init(Cipher.ENCRYPT_MODE, key);
    return cipher.doFinal(data);
  }

  private byte[] run(String transformation, SecretKey key, byte[] data) throws Exception {
    Cipher cipher = Cipher.getInstance(transformation); // ok: weak-cipher
    cipher.init(Cipher.ENCRYPT_MODE, key);
    return cipher.doFinal(data);
  }
}
