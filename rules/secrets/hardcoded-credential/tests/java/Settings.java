import java.util.Map;
import java.util.Properties;

class Settings {
  // finding: hardcoded-credential
  private static final String PASSWORD = "Kaltmamsell+41";
  // finding: hardcoded-credential
  static final String API_KEY = "b71e04c9f2a84d6e9d35";
  // finding: hardcoded-credential
  static final String ACCESS = "AKIAQ7RN2PLX9TD4VEWA";
  // finding: hardcoded-credential
  static final String ARCHIVE = "mongodb://events:Bugspriet_88@events01.hostwerk.net:27017/tracking";

  // finding: hardcoded-credential
  private String jwtSecret = "9f2b7c41d0e84a53b6e1";

  void configure(Properties properties, Client client) {
    // finding: hardcoded-credential
    String smtpPassword = "Leuchtturm_2019";
    properties.put("smtp", smtpPassword);
    // finding: hardcoded-credential
    client.clientSecret = "d7Xq0Pz4Lk9Wm2Vt";
  }

  void connect(DataSource source, Properties properties) {
    // finding: hardcoded-credential
    source.setPassword("Stapellauf!2023");
    // finding: hardcoded-credential
    properties.setProperty("archive.password", "Stapellauf!2023");
    // finding: hardcoded-credential
    char[] password = "Stapellauf!2023".toCharArray();
    // ok: hardcoded-credential
    source.setPassword(properties.getProperty("archive.password"));
    // ok: hardcoded-credential
    source.setPasswordPolicy("Stapellauf!2023");
  }

  // what is fine

  // ok: hardcoded-credential
  static final String PASSWORD_FIELD = "password";
  // ok: hardcoded-credential
  static final String PARAM_TOKEN = "access_token";
  // ok: hardcoded-credential
  private final String secret = System.getenv("SESSION_SECRET");
  // ok: hardcoded-credential
  static final String DEFAULT_PASSWORD = "changeme";
  // ok: hardcoded-credential
  static final String PASSWORD_HINT = "Enter the password of your account";

  String password(Map<String, String> form) {
    // ok: hardcoded-credential
    String password = form.get("password");
    // ok: hardcoded-credential
    String placeholder = "${db.password}";
    return password == null ? placeholder : password;
  }

  // ok: hardcoded-credential
  static final String LOCAL = "jdbc:postgresql://localhost:5432/test";

  interface DataSource {
    void setPassword(String password);

    void setPasswordPolicy(String policy);
  }

  static class Client {
    String clientSecret;
  }
}
