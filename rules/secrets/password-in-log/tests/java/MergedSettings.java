package app.settings;

import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class MergedSettings {
  private static final Logger log = LoggerFactory.getLogger(MergedSettings.class);
  private static final Properties runtime = new Properties();

  static void start(String url, String password, Properties given) {
    given.put("connection.url", url);
    given.put("connection.password", password);
    for (Map.Entry<Object, Object> entry : given.entrySet()) {
      runtime.put(entry.getKey(), entry.getValue());
    }
    apply(runtime);
  }

  private static void apply(Properties settings) {
    // ok: password-in-log
    log.info("family name {}", settings.getProperty("obscure.family_name", null));
    // finding: password-in-log
    log.info("login {}", settings.getProperty("connection.password"));
  }
}
