import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.engines.RC4Engine;

class Engines {
  BlockCipher old() {
    // finding: weak-cipher
    return new DESedeEngine();
  }

  RC4Engine stream() {
    // finding: weak-cipher
    return new RC4Engine();
  }

  BlockCipher current() {
    // ok: weak-cipher
    return AESEngine.newInstance();
  }
}
