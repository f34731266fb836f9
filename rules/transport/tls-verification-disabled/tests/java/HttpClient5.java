import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.ssl.*;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.ssl.TrustStrategy;

class HttpClient5 {
  SSLContext all() throws Exception {
    // finding: tls-verification-disabled
    return SSLContexts.custom().loadTrustMaterial(null, TrustAllStrategy.INSTANCE).build();
  }

  SSLContext own(KeyStore partners) throws Exception {
    // ok: tls-verification-disabled
    return SSLContexts.custom().loadTrustMaterial(partners, null).build();
  }

  SSLContext pinned(KeyStore partners) throws Exception {
    // ok: tls-verification-disabled
    return SSLContexts.custom().loadTrustMaterial(partners, Pinned.INSTANCE).build();
  }

  static final class Pinned implements TrustStrategy {
    static final Pinned INSTANCE = new Pinned();

    @Override
    public boolean isTrusted(X509Certificate[] chain, String type) {
      return chain.length > 1 && "CN=Partners".equals(chain[1].getSubjectX500Principal().getName());
    }
  }
}
