package shop.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.Mac;

class Vault {
  private static final String LEGACY = "DESede/CBC/PKCS5Padding";
  private static final String MODE = "/ECB/PKCS5Padding";
  private static final String CURRENT = "AES/GCM/NoPadding";

  void old() throws GeneralSecurityException {
    // finding: weak-cipher
    Cipher.getInstance("DES");
    // finding: weak-cipher
    Cipher.getInstance(LEGACY);
    // finding: weak-cipher
    Cipher.getInstance("AES" + MODE, "SunJCE");
    // finding: weak-cipher
    Cipher.getInstance("RC4");
    // finding: weak-cipher
    Cipher.getInstance("AES");
    // finding: weak-cipher
    javax.crypto.Cipher blowfish = javax.crypto.Cipher.getInstance("Blowfish/CFB/NoPadding");
  }

  Cipher byName(boolean archive) throws GeneralSecurityException {
    String name = archive ? "RC2" : "AES/CTR/NoPadding";
    // finding: weak-cipher
    return Cipher.getInstance(name);
  }

  void current(String configured) throws GeneralSecurityException {
    // ok: weak-cipher
    Cipher.getInstance(CURRENT);
    // ok: weak-cipher
    Cipher.getInstance("AES/CBC/PKCS5Padding");
    // ok: weak-cipher
    Cipher.getInstance("ChaCha20-Poly1305");
    // ok: weak-cipher
    Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
    // ok: weak-cipher
    Cipher.getInstance(configured);
    // ok: weak-cipher
    Mac.getInstance("HmacSHA256");
  }
}
