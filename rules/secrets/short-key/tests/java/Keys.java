import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;

class Keys {
  KeyPair weak() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024); // finding: short-key
    return generator.generateKeyPair();
  }

  KeyPair strong() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(3072); // ok: short-key
    return generator.generateKeyPair();
  }

  KeyPair curve() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256); // ok: short-key
    return generator.generateKeyPair();
  }

  KeyPair shortCurve() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(160); // finding: short-key
    return generator.generateKeyPair();
  }

  KeyPair named() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1")); // ok: short-key
    return generator.generateKeyPair();
  }

  KeyPair rsa(int bits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits); // ok: short-key
    return generator.generateKeyPair();
  }

  KeyPair partner() throws Exception {
    return sized("RSA", 512); // finding: short-key
  }

  private KeyPair sized(String algorithm, int bits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(bits); // ok: short-key
    return generator.generateKeyPair();
  }
}
