import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.ssl.TrustSelfSignedStrategy;
import org.apache.hc.core5.ssl.SSLContexts;

class SelfSigned {
  SSLContext anySelfSigned() throws Exception {
    // finding: tls-verification-disabled
    return SSLContexts.custom().loadTrustMaterial(null, new TrustSelfSignedStrategy()).build();
  }

  SSLContext shared(KeyStore own) throws Exception {
    // finding: tls-verification-disabled
    return SSLContexts.custom().loadTrustMaterial(own, TrustSelfSignedStrategy.INSTANCE).build();
  }

  SSLContext ownAuthority(KeyStore own) throws Exception {
    // ok: tls-verification-disabled
    return SSLContexts.custom().loadTrustMaterial(own, null).build();
  }
}
