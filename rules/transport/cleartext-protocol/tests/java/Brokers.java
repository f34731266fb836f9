import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;

class Brokers {
  Map<String, Object> producer(String servers) {
    Map<String, Object> options = new HashMap<>();
    options.put("bootstrap.servers", servers);
    // finding: cleartext-protocol
    options.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SASL_PLAINTEXT");
    return options;
  }

  Properties consumer() {
    Properties options = new Properties();
    // finding: cleartext-protocol
    options.setProperty("security.protocol", "SASL_PLAINTEXT");
    return options;
  }

  Properties encrypted() {
    Properties options = new Properties();
    // ok: cleartext-protocol
    options.setProperty("security.protocol", "SASL_SSL");
    return options;
  }

  Properties here() {
    Properties options = new Properties();
    options.setProperty("bootstrap.servers", "localhost:9092");
    // ok: cleartext-protocol
    options.setProperty("security.protocol", "SASL_PLAINTEXT");
    return options;
  }
}
