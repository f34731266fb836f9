import com.mongodb.MongoClientSettings;
import redis.clients.jedis.DefaultJedisClientConfig;

class Stores {
  Object anyHost() {
    return MongoClientSettings.builder()
        // finding: tls-hostname-not-verified
        .applyToSslSettings(ssl -> ssl.enabled(true).invalidHostNameAllowed(true))
        .build();
  }

  Object sameHost(boolean isTest) {
    return MongoClientSettings.builder()
        // ok: tls-hostname-not-verified
        .applyToSslSettings(ssl -> ssl.enabled(true).invalidHostNameAllowed(false))
        .build();
  }

  Object cache() {
    // finding: tls-hostname-not-verified
    return DefaultJedisClientConfig.builder().ssl(true).hostnameVerifier((host, session) -> true).build();
  }

  Object knownCache() {
    // ok: tls-hostname-not-verified
    return DefaultJedisClientConfig.builder().ssl(true).hostnameVerifier((host, session) -> session.getPeerHost().equals(host)).build();
  }
}
