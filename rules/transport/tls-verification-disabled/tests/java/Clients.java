import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslContext;
import com.rabbitmq.client.ConnectionFactory;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.apache.http.conn.ssl.TrustAllStrategy;
import org.apache.http.ssl.SSLContextBuilder;
import org.apache.http.ssl.SSLContexts;

class Clients {
  SSLContext everything() throws Exception {
    // finding: tls-verification-disabled
    return SSLContextBuilder.create().loadTrustMaterial(null, (chain, type) -> true).build();
  }

  SSLContext lenient(KeyStore store) throws Exception {
    // finding: tls-verification-disabled
    return SSLContexts.custom().loadTrustMaterial(store, new TrustAllStrategy()).build();
  }

  SSLContext shared() throws Exception {
    // finding: tls-verification-disabled
    return SSLContexts.custom().loadTrustMaterial(null, TrustAllStrategy.INSTANCE).build();
  }

  SSLContext fromStore(KeyStore store) throws Exception {
    // ok: tls-verification-disabled
    return SSLContexts.custom().loadTrustMaterial(store, null).build();
  }

  void queue(ConnectionFactory factory) throws Exception {
    // finding: tls-verification-disabled
    factory.useSslProtocol();
  }

  static class AcceptAll implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    // finding: tls-verification-disabled
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  SSLContext inline() throws Exception {
    TrustManager[] managers = {
      new X509TrustManager() {
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        // finding: tls-verification-disabled
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        public X509Certificate[] getAcceptedIssuers() {
          return null;
        }
      }
    };
    SSLContext context = SSLContext.getInstance("TLSv1.3");
    context.init(null, managers, null);
    return context;
  }

  static class Pinned implements X509TrustManager {
    private final X509TrustManager inner;
    private final String fingerprint;

    Pinned(X509TrustManager inner, String fingerprint) {
      this.inner = inner;
      this.fingerprint = fingerprint;
    }

    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
      inner.checkClientTrusted(chain, type);
    }

    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
      // ok: tls-verification-disabled
      if (!fingerprint.equals(Fingerprints.of(chain[0]))) throw new CertificateException("unexpected certificate");
    }

    public X509Certificate[] getAcceptedIssuers() {
      return inner.getAcceptedIssuers();
    }
  }

  SSLContext company(KeyStore store) throws Exception {
    // ok: tls-verification-disabled
    return SSLContextBuilder.create().loadTrustMaterial(store, null).build();
  }

  SSLContext standard() throws Exception {
    TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((KeyStore) null);
    SSLContext context = SSLContext.getInstance("TLS");
    // ok: tls-verification-disabled
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }

  void checkedQueue(ConnectionFactory factory, SSLContext context) {
    // ok: tls-verification-disabled
    factory.useSslProtocol(context);
  }
}

class Fingerprints {
  static String of(X509Certificate certificate) {
    return certificate.getSerialNumber().toString(16);
  }

  SslContext netty() throws Exception {
    // finding: tls-verification-disabled
    return SslContextBuilder.forClient().trustManager(InsecureTrustManagerFactory.INSTANCE).build();
  }

  SslContext nettyOfTheCompany(TrustManagerFactory factory) throws Exception {
    // ok: tls-verification-disabled
    return SslContextBuilder.forClient().trustManager(factory).build();
  }
}
