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

  static class KnownOrAny implements HostnameVerifier {
    private final String configured;

    KnownOrAny(String configured) {
      this.configured = configured;
    }

    // finding: tls-hostname-not-verified
    @Override
    public boolean verify(String host, SSLSession session) {
      boolean known = configured.equalsIgnoreCase(host);
      return known || session.isValid();
    }
  }

  static class EarlyOrAny implements HostnameVerifier {
    // finding: tls-hostname-not-verified
    @Override
    public boolean verify(String host, SSLSession session) {
      if (host.endsWith(".internal.example.com")) {
        return true;
      }
      return session.getPeerPort() > 0;
    }
  }

  static class RefusedFirst implements HostnameVerifier {
    // ok: tls-hostname-not-verified
    @Override
    public boolean verify(String host, SSLSession session) {
      if (!host.endsWith(".internal.example.com")) {
        return false;
      }
      return session.isValid();
    }
  }

  static class KnownOrNamed implements HostnameVerifier {
    // ok: tls-hostname-not-verified
    @Override
    public boolean verify(String host, SSLSession session) {
      return host.equals("orders.example.com") || host.equals(session.getPeerHost());
    }
  }

  javax.net.ssl.HttpsURLConnection lenient(javax.net.ssl.HttpsURLConnection connection, java.util.Set<String> known) {
    // finding: tls-hostname-not-verified
    connection.setHostnameVerifier((host, session) -> known.contains(host) || session != null);
    return connection;
  }

  javax.net.ssl.HttpsURLConnection strict(javax.net.ssl.HttpsURLConnection connection, java.util.Set<String> known) {
    // ok: tls-hostname-not-verified
    connection.setHostnameVerifier((host, session) -> known.contains(host) && session.isValid());
    return connection;
  }
}
