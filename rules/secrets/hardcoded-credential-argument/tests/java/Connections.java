import io.agroal.api.security.SimplePassword;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.vertx.pgclient.PgConnectOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.config.SaslConfigs;
import org.flywaydb.core.Flyway;

// what clients of databases and of Kafka log in with
class Connections {
  private static final String JAAS =
      "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";";
  // finding: hardcoded-credential-argument
  private static final String PHRASE = "Herbst-Nord-2024";

  SimplePassword pool() {
    return new SimplePassword(PHRASE);
  }

  SimplePassword configured() {
    // ok: hardcoded-credential-argument
    return new SimplePassword(System.getenv("POOL_PASSWORD"));
  }

  Map<String, Object> broker() {
    Map<String, Object> config = new HashMap<>();
    // finding: hardcoded-credential-argument
    config.put(SaslConfigs.SASL_JAAS_CONFIG, JAAS.formatted("desk", "Herbst-West-2024"));
    return config;
  }

  Properties written() {
    Properties config = new Properties();
    // finding: hardcoded-credential-argument
    config.put("sasl.jaas.config", "ScramLoginModule required username=\"desk\" password=\"Herbst-2024\";");
    return config;
  }

  Map<String, Object> fromOutside() {
    Map<String, Object> config = new HashMap<>();
    // ok: hardcoded-credential-argument
    config.put(SaslConfigs.SASL_JAAS_CONFIG, JAAS.formatted("desk", System.getenv("BROKER_PASSWORD")));
    // ok: hardcoded-credential-argument
    config.put("sasl.jaas.config", "OAuthBearerLoginModule required scope=\"desk\";");
    // ok: hardcoded-credential-argument
    config.put("sasl.jaas.config", "ScramLoginModule required username=\"desk\" password=\"${BROKER_PASSWORD}\";");
    return config;
  }

  PgConnectOptions options() {
    // finding: hardcoded-credential-argument
    String phrase = "Herbst-2023";
    return new PgConnectOptions().setHost("db").setUser("desk").setPassword(phrase);
  }

  PostgresqlConnectionConfiguration reactive() {
    // finding: hardcoded-credential-argument
    String phrase = "Herbst-2022";
    return PostgresqlConnectionConfiguration.builder().host("db").username("desk").password(phrase).build();
  }

  Flyway flyway(String password) {
    // finding: hardcoded-credential-argument
    Flyway.configure().dataSource("jdbc:postgresql://db/desk", "desk", "Herbst-2024").load();
    // ok: hardcoded-credential-argument
    return Flyway.configure().dataSource("jdbc:postgresql://db/desk", "desk", password).load();
  }
}
