import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

class NamedByCaller {
  SSLContext partner(TrustManager[] anchors) throws Exception {
    return contextFor("TLSv1.3", anchors); // ok: weak-tls-version
  }

  SSLContext old(TrustManager[] anchors) throws Exception {
    return contextFor("TLSv1", anchors); // finding: weak-tls-version
  }

  private static SSLContext contextFor(String protocol, TrustManager[] anchors) throws Exception {
    SSLContext context = SSLContext.getInstance(protocol); // ok: weak-tls-version
    context.init(null, anchors, null);
    return context;
  }
}

record TlsOptions(String version, boolean hostnames) {
  SSLContext context() throws Exception {
    return SSLContext.getInstance(version); // finding: weak-tls-version
  }
}

class OldPartner {
  SSLContext context() throws Exception {
    return new TlsOptions("TLSv1.1", true).context();
  }
}
