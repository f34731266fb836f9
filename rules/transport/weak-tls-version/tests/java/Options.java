import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ssl.TLS;
import org.apache.kafka.common.config.SslConfigs;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class Options {
  private static final List<String> OLD = List.of("TLSv1", "TLSv1.2");
  private static final String[] CURRENT = {"TLSv1.2", "TLSv1.3"};

  JavaMailSenderImpl mails() {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    // finding: weak-tls-version
    sender.getJavaMailProperties().put("mail.smtp.ssl.protocols", String.join(" ", OLD));
    // ok: weak-tls-version
    sender.getJavaMailProperties().put("mail.smtp.ssl.protocols", String.join(" ", CURRENT));
    return sender;
  }

  Object connections(SSLContext context) {
    // finding: weak-tls-version
    return ClientTlsStrategyBuilder.create().setSslContext(context).setTlsVersions(TLS.V_1_0, TLS.V_1_2).buildAsync();
  }

  Object settings() {
    // finding: weak-tls-version
    return TlsConfig.custom().setSupportedProtocols(TLS.V_1_1, TLS.V_1_2).build();
  }

  Object texts() {
    // finding: weak-tls-version
    return TlsConfig.custom().setHandshakeTimeout(null).setSupportedProtocols("TLSv1", "TLSv1.2").build();
  }

  Object strategy(SSLContext context) {
    // finding: weak-tls-version
    return new DefaultClientTlsStrategy(context, new String[] {"TLSv1"}, null, null, null);
  }

  Object current(SSLContext context) {
    // ok: weak-tls-version
    return TlsConfig.custom().setSupportedProtocols(TLS.V_1_2, TLS.V_1_3).build();
  }

  void producer(Map<String, Object> options) {
    // finding: weak-tls-version
    options.put(SslConfigs.SSL_ENABLED_PROTOCOLS_CONFIG, "TLSv1.1,TLSv1.2");
    // ok: weak-tls-version
    options.put(SslConfigs.SSL_ENABLED_PROTOCOLS_CONFIG, "TLSv1.2");
  }

  Properties consumer() {
    Properties options = new Properties();
    // finding: weak-tls-version
    options.setProperty("ssl.enabled.protocols", "TLSv1.2,TLSv1.1");
    // ok: weak-tls-version
    options.setProperty("ssl.enabled.protocols", "TLSv1.3,TLSv1.2");
    // ok: weak-tls-version
    options.setProperty("client.id", "TLSv1");
    return options;
  }
}
