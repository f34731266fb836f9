import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import okhttp3.OkHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;

class Strategies {
  TlsSocketStrategy plain(SSLContext context) {
    // finding: tls-hostname-not-verified
    return new DefaultClientTlsStrategy(context, NoopHostnameVerifier.INSTANCE);
  }

  TlsSocketStrategy withPolicy(SSLContext context) {
    // finding: tls-hostname-not-verified
    return new DefaultClientTlsStrategy(context, HostnameVerificationPolicy.CLIENT, NoopHostnameVerifier.INSTANCE);
  }

  TlsSocketStrategy byOwnRule(SSLContext context) {
    // finding: tls-hostname-not-verified
    return new DefaultClientTlsStrategy(context, (host, session) -> true);
  }

  TlsStrategy built(SSLContext context) {
    // finding: tls-hostname-not-verified
    return ClientTlsStrategyBuilder.create().setSslContext(context).setHostnameVerifier(NoopHostnameVerifier.INSTANCE).buildAsync();
  }

  CloseableHttpClient onSomeWays(SSLContext context, boolean strict) {
    HostnameVerifier names = HttpsSupport.getDefaultHostnameVerifier();
    if (!strict) {
      names = NoopHostnameVerifier.INSTANCE;
    }
    // finding: tls-hostname-not-verified
    TlsSocketStrategy tls = new DefaultClientTlsStrategy(context, HostnameVerificationPolicy.CLIENT, names);
    var connections = PoolingHttpClientConnectionManagerBuilder.create().setTlsSocketStrategy(tls).build();
    return HttpClients.custom().setConnectionManager(connections).build();
  }

  OkHttpClient chosen(HostnameVerifier own, boolean strict) {
    // finding: tls-hostname-not-verified
    return new OkHttpClient.Builder().hostnameVerifier(strict ? own : NoopHostnameVerifier.INSTANCE).build();
  }

  // what is fine

  TlsSocketStrategy byJava(SSLContext context) {
    // ok: tls-hostname-not-verified
    return new DefaultClientTlsStrategy(context, HostnameVerificationPolicy.BUILTIN, NoopHostnameVerifier.INSTANCE);
  }

  TlsStrategy builtByJava(SSLContext context) {
    // ok: tls-hostname-not-verified
    return ClientTlsStrategyBuilder.create().setSslContext(context).setHostVerificationPolicy(HostnameVerificationPolicy.BUILTIN).setHostnameVerifier(NoopHostnameVerifier.INSTANCE).buildAsync();
  }

  TlsSocketStrategy byBoth(SSLContext context) {
    // ok: tls-hostname-not-verified
    return new DefaultClientTlsStrategy(context, HostnameVerificationPolicy.BOTH, NoopHostnameVerifier.INSTANCE);
  }

  TlsSocketStrategy standard(SSLContext context, HostnameVerifier own, boolean strict) {
    // ok: tls-hostname-not-verified
    return new DefaultClientTlsStrategy(context, HostnameVerificationPolicy.CLIENT, strict ? new DefaultHostnameVerifier() : own);
  }
}
