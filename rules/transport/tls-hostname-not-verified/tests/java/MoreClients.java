import io.lettuce.core.RedisURI;
import io.lettuce.core.SslVerifyMode;
import nl.altindag.ssl.SSLFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;

class MoreClients {
  void clients(SslContextFactory.Client jetty, MqttConnectOptions mqtt) {
    jetty.setEndpointIdentificationAlgorithm(null); // finding: tls-hostname-not-verified
    jetty.setEndpointIdentificationAlgorithm("HTTPS"); // ok: tls-hostname-not-verified
    mqtt.setHttpsHostnameVerificationEnabled(false); // finding: tls-hostname-not-verified
    mqtt.setHttpsHostnameVerificationEnabled(true); // ok: tls-hostname-not-verified
    mqtt.setSSLHostnameVerifier((host, session) -> true); // finding: tls-hostname-not-verified
    RedisURI.builder().withHost("cache").withSsl(true).withVerifyPeer(SslVerifyMode.CA).build(); // finding: tls-hostname-not-verified
    SSLFactory.builder().withUnsafeHostnameVerifier().build(); // finding: tls-hostname-not-verified
  }

  SslContextFactory.Server server() {
    SslContextFactory.Server server = new SslContextFactory.Server();
    // a server has no name to compare
    server.setEndpointIdentificationAlgorithm(null); // ok: tls-hostname-not-verified
    return server;
  }
}
