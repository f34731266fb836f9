import io.lettuce.core.RedisClient;
import io.nats.client.Nats;
import io.nats.client.Options;
import java.util.Map;
import javax.jms.ConnectionFactory;
import org.apache.activemq.ActiveMQConnectionFactory;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.ldap.core.support.LdapContextSource;

class MessageBrokers {
  enum Hall { EAST, WEST }

  private static final Map<Hall, String> ADDRESSES =
      // finding: cleartext-transport
      Map.of(Hall.EAST, "ssl://east.kontorzoll.com:8883", Hall.WEST, "tcp://west.kontorzoll.com:1883");

  MqttAsyncClient hall(Hall hall) throws Exception {
    return new MqttAsyncClient(ADDRESSES.get(hall), "scales");
  }

  MqttConnectOptions options() {
    MqttConnectOptions options = new MqttConnectOptions();
    // finding: cleartext-transport
    options.setServerURIs(new String[] {"tcp://north.kontorzoll.com:1883"});
    return options;
  }

  ConnectionFactory broker(String user, String password) {
    // finding: cleartext-transport
    return new ActiveMQConnectionFactory(user, password, "tcp://broker.kontorzoll.com:61616");
  }

  ConnectionFactory brokers() {
    // finding: cleartext-transport
    return new ActiveMQConnectionFactory("failover:(tcp://broker.kontorzoll.com:61616)?randomize=false");
  }

  ConnectionFactory sealed() {
    // ok: cleartext-transport
    return new ActiveMQConnectionFactory("ssl://broker.kontorzoll.com:61617");
  }

  ConnectionFactory here() {
    // ok: cleartext-transport
    return new ActiveMQConnectionFactory("tcp://localhost:61616");
  }

  ConnectionFactory container() {
    // ok: cleartext-transport
    return new ActiveMQConnectionFactory("failover:(tcp://broker:61616)");
  }

  Options nats() {
    // finding: cleartext-transport
    return new Options.Builder().server("nats://bus.kontorzoll.com:4222").maxReconnects(-1).build();
  }

  Options sealedNats() throws Exception {
    // ok: cleartext-transport
    return new Options.Builder().server("nats://bus.kontorzoll.com:4222").secure().build();
  }

  RedisClient cache() {
    // finding: cleartext-transport
    return RedisClient.create("redis://cache.kontorzoll.com:6379/0");
  }

  RedisClient sealedCache() {
    // ok: cleartext-transport
    return RedisClient.create("rediss://cache.kontorzoll.com:6380/0");
  }

  Driver graph(String user, String password) {
    // finding: cleartext-transport
    return GraphDatabase.driver("bolt://graph.kontorzoll.com:7687", AuthTokens.basic(user, password));
  }

  Driver sealedGraph(String user, String password) {
    // ok: cleartext-transport
    return GraphDatabase.driver("bolt://graph.kontorzoll.com:7687", AuthTokens.basic(user, password), Config.builder().withEncryption().build());
  }

  LdapContextSource people() {
    LdapContextSource source = new LdapContextSource();
    // finding: cleartext-transport
    source.setUrl("ldap://people.kontorzoll.com:389");
    return source;
  }
}
