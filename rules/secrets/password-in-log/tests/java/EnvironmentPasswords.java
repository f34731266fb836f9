import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class EnvironmentPasswords {
  private static final Logger LOG = LoggerFactory.getLogger(EnvironmentPasswords.class);

  void variable() {
    // finding: password-in-log
    LOG.info("connecting with {}", System.getenv("RINK_PASSWORD"));
    // finding: password-in-log
    LOG.info("connecting with {}", System.getProperty("rink.password"));
    // ok: password-in-log
    LOG.info("connecting as {}", System.getenv("RINK_USER"));
  }

  void inText() {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", System.getenv("RINK_BROKERS"));
    // ok: password-in-log
    LOG.info("settings {}", settings);
    settings.put("sasl.jaas.config", "login required username=\"rink\" password=\"%s\";".formatted(System.getenv("RINK_PASSWORD")));
    // finding: password-in-log
    LOG.info("settings {}", settings);
    Properties shown = new Properties();
    shown.putAll(settings);
    shown.remove("sasl.jaas.config");
    // ok: password-in-log
    LOG.info("settings {}", shown);
  }
}
