import io.netty.handler.ssl.SslContextBuilder;
import java.io.File;

class Servers {
  void netty() throws Exception {
    SslContextBuilder.forServer(new File("a"), new File("b")).protocols("TLSv1").build(); // finding: weak-tls-version
    SslContextBuilder.forServer(new File("a"), new File("b")).protocols("TLSv1.3").build(); // ok: weak-tls-version
  }
}
