import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import okhttp3.ConnectionSpec;
import okhttp3.TlsVersion;

class Versions {
  private static final String PROTOCOL = "TLSv1";

  SSLContext old() throws Exception {
    // finding: weak-tls-version
    return SSLContext.getInstance("SSLv3");
  }

  SSLContext byConstant() throws Exception {
    // finding: weak-tls-version
    return SSLContext.getInstance(PROTOCOL);
  }

  void socket(SSLSocket socket) {
    // finding: weak-tls-version
    socket.setEnabledProtocols(new String[] {"TLSv1.1", "TLSv1.2"});
  }

  void parameters(SSLParameters parameters) {
    // finding: weak-tls-version
    parameters.setProtocols(new String[] {"TLSv1"});
  }

  ConnectionSpec spec() {
    // finding: weak-tls-version
    return new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS).tlsVersions(TlsVersion.TLS_1_0).build();
  }

  void property() {
    // finding: weak-tls-version
    System.setProperty("https.protocols", "TLSv1,TLSv1.1");
  }

  // what is fine

  SSLContext modern() throws Exception {
    // ok: weak-tls-version
    return SSLContext.getInstance("TLSv1.3");
  }

  SSLContext standard() throws Exception {
    // ok: weak-tls-version
    return SSLContext.getInstance("TLS");
  }

  SSLContext configured(String protocol) throws Exception {
    // ok: weak-tls-version
    return SSLContext.getInstance(protocol);
  }

  void modernSocket(SSLSocket socket) {
    // ok: weak-tls-version
    socket.setEnabledProtocols(new String[] {"TLSv1.2", "TLSv1.3"});
  }

  ConnectionSpec modernSpec() {
    // ok: weak-tls-version
    return new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS).tlsVersions(TlsVersion.TLS_1_3).build();
  }

  void modernProperty() {
    // ok: weak-tls-version
    System.setProperty("https.protocols", "TLSv1.2,TLSv1.3");
  }

  static final List<String> OLD = List.of("TLSv1", "TLSv1.1", "TLSv1.2");
  static final List<String> NEW = List.of("TLSv1.2", "TLSv1.3");

  ConnectionSpec namedByTexts() {
    // finding: weak-tls-version
    return new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS).tlsVersions("TLSv1.2", "TLSv1").build();
  }

  ConnectionSpec namedByList() {
    // finding: weak-tls-version
    return new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS).tlsVersions(OLD.toArray(String[]::new)).build();
  }

  ConnectionSpec modernByList() {
    // ok: weak-tls-version
    return new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS).tlsVersions(NEW.toArray(String[]::new)).build();
  }
}
