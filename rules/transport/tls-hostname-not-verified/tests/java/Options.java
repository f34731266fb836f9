import io.vertx.ext.web.client.WebClientOptions;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;

class Options {
  WebClientOptions anyHost() {
    // finding: tls-hostname-not-verified
    return new WebClientOptions().setSsl(true).setVerifyHost(false);
  }

  WebClientOptions itsHost() {
    // ok: tls-hostname-not-verified
    return new WebClientOptions().setSsl(true).setVerifyHost(true);
  }

  Client client() {
    // finding: tls-hostname-not-verified
    return ClientBuilder.newBuilder().hostnameVerifier((host, session) -> true).build();
  }
}
