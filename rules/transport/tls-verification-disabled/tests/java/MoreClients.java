import io.grpc.netty.GrpcSslContexts;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SslVerifyMode;
import io.nats.client.Options;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.io.File;
import nl.altindag.ssl.SSLFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

class MoreClients {
  void clients(SslContextFactory.Client jetty) throws Exception {
    jetty.setTrustAll(true); // finding: tls-verification-disabled
    jetty.setTrustAll(false); // ok: tls-verification-disabled
    new SslContextFactory.Client(true); // finding: tls-verification-disabled
    GrpcSslContexts.forClient().trustManager(InsecureTrustManagerFactory.INSTANCE).build(); // finding: tls-verification-disabled
    GrpcSslContexts.forClient().trustManager(new File("ca.pem")).build(); // ok: tls-verification-disabled
    RedisURI.builder().withHost("cache").withSsl(true).withVerifyPeer(false).build(); // finding: tls-verification-disabled
    RedisURI.builder().withHost("cache").withSsl(true).withVerifyPeer(SslVerifyMode.NONE).build(); // finding: tls-verification-disabled
    RedisURI.builder().withHost("cache").withSsl(true).withVerifyPeer(true).build(); // ok: tls-verification-disabled
    SSLFactory.builder().withUnsafeTrustMaterial().build(); // finding: tls-verification-disabled
    SSLFactory.builder().withDefaultTrustMaterial().build(); // ok: tls-verification-disabled
    new Options.Builder().server("tls://bus:4222").opentls().build(); // finding: tls-verification-disabled
    new Options.Builder().server("tls://bus:4222").secure().build(); // ok: tls-verification-disabled
  }
}
