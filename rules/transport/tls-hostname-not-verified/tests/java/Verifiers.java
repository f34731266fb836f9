import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLSession;

class Verifiers {
  // any certificate that somebody was given for any name
  static class AnySession implements HostnameVerifier {
    // finding: tls-hostname-not-verified
    @Override
    public boolean verify(String host, SSLSession session) {
      return session.isValid();
    }
  }

  static class OwnNames implements HostnameVerifier {
    // ok: tls-hostname-not-verified
    @Override
    public boolean verify(String host, SSLSession session) {
      return session.isValid() && host.equals(session.getPeerHost());
    }
  }
}
