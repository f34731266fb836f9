package keep.crypto;

import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

class NamedByKey {
  private final SecretKey key = new SecretKeySpec(Base64.getDecoder().decode(System.getenv("NOTES_KEY")), "AES");

  byte[] seal(byte[] plain) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(key.getAlgorithm()); // finding: weak-cipher
    cipher.init(Cipher.ENCRYPT_MODE, key);
    return cipher.doFinal(plain);
  }

  byte[] sealWell(byte[] plain, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(key.getAlgorithm() + "/GCM/NoPadding"); // ok: weak-cipher
    cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
    return cipher.doFinal(plain);
  }

  byte[] made(byte[] plain) throws GeneralSecurityException {
    KeyGenerator generator = KeyGenerator.getInstance("AES");
    SecretKey fresh = generator.generateKey();
    Cipher cipher = Cipher.getInstance(fresh.getAlgorithm()); // finding: weak-cipher
    cipher.init(Cipher.ENCRYPT_MODE, fresh);
    return cipher.doFinal(plain);
  }

  byte[] part(byte[] plain, byte[] bytes) throws GeneralSecurityException {
    SecretKeySpec spec = new SecretKeySpec(bytes, 0, 16, "AES");
    Cipher cipher = Cipher.getInstance(spec.getAlgorithm()); // finding: weak-cipher
    cipher.init(Cipher.ENCRYPT_MODE, spec);
    return cipher.doFinal(plain);
  }

  byte[] stream(byte[] plain, byte[] bytes) throws GeneralSecurityException {
    SecretKeySpec spec = new SecretKeySpec(bytes, "ChaCha20-Poly1305");
    Cipher cipher = Cipher.getInstance(spec.getAlgorithm()); // ok: weak-cipher
    cipher.init(Cipher.ENCRYPT_MODE, spec);
    return cipher.doFinal(plain);
  }

  byte[] wrap(RSAPublicKey publicKey, SecretKey given, byte[] plain) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(publicKey.getAlgorithm()); // ok: weak-cipher
    cipher.init(Cipher.ENCRYPT_MODE, publicKey);
    Cipher other = Cipher.getInstance(given.getAlgorithm()); // ok: weak-cipher
    other.init(Cipher.ENCRYPT_MODE, given);
    return other.doFinal(cipher.doFinal(plain));
  }
}
