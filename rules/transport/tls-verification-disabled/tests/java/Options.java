import io.vertx.core.http.HttpClientOptions;
import kong.unirest.Unirest;
import org.asynchttpclient.AsyncHttpClientConfig;
import org.asynchttpclient.Dsl;

class Options {
  HttpClientOptions trusting() {
    // finding: tls-verification-disabled
    return new HttpClientOptions().setSsl(true).setTrustAll(true);
  }

  HttpClientOptions checking() {
    // ok: tls-verification-disabled
    return new HttpClientOptions().setSsl(true).setTrustAll(false);
  }

  AsyncHttpClientConfig insecure() {
    // finding: tls-verification-disabled
    return Dsl.config().setConnectTimeout(2000).setUseInsecureTrustManager(true).build();
  }

  void shared() {
    // finding: tls-verification-disabled
    Unirest.config().verifySsl(false);
  }
}
