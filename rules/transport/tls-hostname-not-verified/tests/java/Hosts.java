import javax.net.ssl.SSLParameters;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import okhttp3.OkHttpClient;
import org.apache.http.conn.ssl.DefaultHostnameVerifier;
import org.apache.http.conn.ssl.NoopHostnameVerifier;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;

class Hosts {
  void forEveryone() {
    // finding: tls-hostname-not-verified
    HttpsURLConnection.setDefaultHostnameVerifier((host, session) -> true);
  }

  void forOne(HttpsURLConnection connection) {
    connection.setHostnameVerifier(
        new HostnameVerifier() {
          // finding: tls-hostname-not-verified
          @Override
          public boolean verify(String host, SSLSession session) {
            return true;
          }
        });
  }

  OkHttpClient okhttp() {
    // finding: tls-hostname-not-verified
    return new OkHttpClient.Builder().hostnameVerifier((host, session) -> true).build();
  }

  CloseableHttpClient apache() {
    // finding: tls-hostname-not-verified
    return HttpClients.custom().setSSLHostnameVerifier(NoopHostnameVerifier.INSTANCE).build();
  }

  SSLConnectionSocketFactory sockets(SSLContext context) {
    // finding: tls-hostname-not-verified
    return new SSLConnectionSocketFactory(context, new NoopHostnameVerifier());
  }

  static class TrustingVerifier implements HostnameVerifier {
    // finding: tls-hostname-not-verified
    public boolean verify(String host, SSLSession session) {
      return true;
    }
  }

  OkHttpClient named() {
    return new OkHttpClient.Builder().hostnameVerifier(new TrustingVerifier()).build();
  }

  // what is fine

  OkHttpClient standard() {
    // ok: tls-hostname-not-verified
    return new OkHttpClient.Builder().build();
  }

  void partner(HttpsURLConnection connection, String expected) {
    // ok: tls-hostname-not-verified
    connection.setHostnameVerifier((host, session) -> host.equals(expected));
  }

  CloseableHttpClient strict() {
    // ok: tls-hostname-not-verified
    return HttpClients.custom().setSSLHostnameVerifier(new DefaultHostnameVerifier()).build();
  }

  SSLConnectionSocketFactory strictSockets(SSLContext context) {
    // ok: tls-hostname-not-verified
    return new SSLConnectionSocketFactory(context);
  }

  OkHttpClient delegating(HostnameVerifier inner) {
    // ok: tls-hostname-not-verified
    return new OkHttpClient.Builder().hostnameVerifier((host, session) -> inner.verify(host, session)).build();
  }

  void anyName() {
    // finding: tls-hostname-not-verified
    HttpsURLConnection.setDefaultHostnameVerifier((name, session) -> name.length() > 3);
  }

  void loggedOnly(HttpsURLConnection connection) {
    // finding: tls-hostname-not-verified
    connection.setHostnameVerifier(
        (name, session) -> {
          System.out.println(name);
          return name != null;
        });
  }

  void withTheSession(HttpsURLConnection connection) {
    // ok: tls-hostname-not-verified
    connection.setHostnameVerifier((name, session) -> "gate".equals(name) && session.getPeerPort() == 8443);
  }

  void thisComputer(HttpsURLConnection connection) {
    // ok: tls-hostname-not-verified
    connection.setHostnameVerifier((name, session) -> "localhost".equals(name));
  }

  void parameters(SSLParameters parameters) {
    // finding: tls-hostname-not-verified
    parameters.setEndpointIdentificationAlgorithm("");
    // finding: tls-hostname-not-verified
    System.setProperty("jdk.internal.httpclient.disableHostnameVerification", "true");
    // ok: tls-hostname-not-verified
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    // ok: tls-hostname-not-verified
    System.setProperty("jdk.internal.httpclient.disableHostnameVerification", "false");
  }

  private boolean valid(String host, SSLSession session) {
    return session.isValid();
  }

  private static boolean everybody(String host, SSLSession session) {
    return true;
  }

  private boolean ours(String host, SSLSession session) {
    return "gate".equals(host) && "gate".equals(session.getPeerHost());
  }

  void byReference(HttpsURLConnection connection) {
    // finding: tls-hostname-not-verified
    connection.setHostnameVerifier(this::valid);
    // finding: tls-hostname-not-verified
    connection.setHostnameVerifier(Hosts::everybody);
    // ok: tls-hostname-not-verified
    connection.setHostnameVerifier(this::ours);
  }

  void inSteps(HttpsURLConnection connection) {
    // ok: tls-hostname-not-verified
    connection.setHostnameVerifier(
        (host, session) -> {
          if ("gate".equals(host) && session.getPeerPort() == 8443) return true;
          return false;
        });
  }
}
