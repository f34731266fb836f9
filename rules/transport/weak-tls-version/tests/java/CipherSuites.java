package edge.tls;

import io.netty.handler.ssl.SslContextBuilder;
import io.vertx.core.http.HttpServerOptions;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import okhttp3.CipherSuite;
import okhttp3.ConnectionSpec;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.springframework.boot.web.server.Ssl;

class CipherSuites {
  private static final String[] OLD = {"TLS_RSA_WITH_RC4_128_SHA", "TLS_RSA_WITH_AES_128_CBC_SHA"};
  private static final List<String> GOOD = List.of("TLS_AES_256_GCM_SHA384", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384");

  HttpServerOptions terminals() {
    HttpServerOptions options = new HttpServerOptions().setSsl(true);
    options.addEnabledCipherSuite("TLS_RSA_WITH_3DES_EDE_CBC_SHA"); // finding: weak-tls-version
    options.addEnabledCipherSuite("TLS_AES_128_GCM_SHA256"); // ok: weak-tls-version
    return options;
  }

  void socket(SSLSocket socket, SSLEngine engine) {
    socket.setEnabledCipherSuites(OLD); // finding: weak-tls-version
    engine.setEnabledCipherSuites(new String[] {"TLS_DH_anon_WITH_AES_128_CBC_SHA"}); // finding: weak-tls-version
    engine.setEnabledCipherSuites(new String[] {"TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"}); // ok: weak-tls-version
    socket.setEnabledCipherSuites(GOOD.toArray(new String[0])); // ok: weak-tls-version
    socket.setEnabledCipherSuites(socket.getSupportedCipherSuites()); // ok: weak-tls-version
  }

  SSLParameters parameters(SSLContext context) {
    SSLParameters parameters = context.getDefaultSSLParameters();
    parameters.setCipherSuites(new String[] {"SSL_RSA_WITH_DES_CBC_SHA"}); // finding: weak-tls-version
    parameters.setCipherSuites(new String[] {"TLS_CHACHA20_POLY1305_SHA256"}); // ok: weak-tls-version
    return parameters;
  }

  Object clients() throws Exception {
    SslContextBuilder builder = SslContextBuilder.forClient();
    builder.ciphers(List.of("TLS_RSA_WITH_NULL_SHA256")); // finding: weak-tls-version
    builder.ciphers(GOOD); // ok: weak-tls-version
    return builder.build();
  }

  ConnectionSpec calls() {
    return new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
        // finding: weak-tls-version
        .cipherSuites(CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, CipherSuite.TLS_RSA_WITH_3DES_EDE_CBC_SHA)
        .build();
  }

  ConnectionSpec newCalls() {
    // ok: weak-tls-version
    return new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS).cipherSuites(CipherSuite.TLS_AES_128_GCM_SHA256).build();
  }

  void servers(SslContextFactory.Server jetty, Ssl ssl) {
    jetty.setExcludeCipherSuites("TLS_RSA_WITH_RC4_128_SHA", "SSL_RSA_WITH_DES_CBC_SHA"); // ok: weak-tls-version
    jetty.setIncludeCipherSuites("TLS_RSA_WITH_RC4_128_MD5"); // finding: weak-tls-version
    ssl.setCiphers(new String[] {"TLS_RSA_EXPORT_WITH_RC4_40_MD5"}); // finding: weak-tls-version
    ssl.setCiphers(new String[] {"TLS_AES_128_GCM_SHA256"}); // ok: weak-tls-version
  }

  void process() {
    System.setProperty("https.cipherSuites", "TLS_RSA_WITH_AES_128_CBC_SHA,SSL_RSA_WITH_RC4_128_SHA"); // finding: weak-tls-version
    System.setProperty("jdk.tls.client.cipherSuites", "TLS_AES_256_GCM_SHA384"); // ok: weak-tls-version
  }
}
