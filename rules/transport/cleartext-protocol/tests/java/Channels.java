import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.lettuce.core.RedisURI;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;

class Channels {
  ManagedChannel ledger() {
    // finding: cleartext-protocol
    return ManagedChannelBuilder.forAddress("ledger.kontorzoll.com", 50051).usePlaintext().build();
  }

  ManagedChannel target() {
    // finding: cleartext-protocol
    return ManagedChannelBuilder.forTarget("dns:///ledger.kontorzoll.com:50051").usePlaintext().build();
  }

  ManagedChannel sealed() {
    // ok: cleartext-protocol
    return ManagedChannelBuilder.forAddress("ledger.kontorzoll.com", 50051).useTransportSecurity().build();
  }

  ManagedChannel neighbour() {
    // ok: cleartext-protocol
    return ManagedChannelBuilder.forTarget("ledger:50051").usePlaintext().build();
  }

  ManagedChannel cluster() {
    // ok: cleartext-protocol
    return ManagedChannelBuilder.forAddress("ledger.money.svc.cluster.local", 50051).usePlaintext().build();
  }

  ManagedChannel configured(String host) {
    // ok: cleartext-protocol
    return ManagedChannelBuilder.forAddress(host, 50051).usePlaintext().build();
  }

  Mqtt5AsyncClient scales() {
    // finding: cleartext-protocol
    return MqttClient.builder().useMqttVersion5().serverHost("scales.kontorzoll.com").serverPort(1883).buildAsync();
  }

  Mqtt5AsyncClient sealedScales() {
    // ok: cleartext-protocol
    return MqttClient.builder().useMqttVersion5().serverHost("scales.kontorzoll.com").sslWithDefaultConfig().buildAsync();
  }

  RedisURI cache() {
    // finding: cleartext-protocol
    return RedisURI.builder().withHost("cache.kontorzoll.com").withPort(6379).build();
  }

  RedisURI sealedCache() {
    // ok: cleartext-protocol
    return RedisURI.builder().withHost("cache.kontorzoll.com").withPort(6380).withSsl(true).build();
  }

  RestClientBuilder search() {
    // finding: cleartext-protocol
    return RestClient.builder(new HttpHost("search.kontorzoll.com", 9200, "http"));
  }

  RestClientBuilder sealedSearch() {
    // ok: cleartext-protocol
    return RestClient.builder(new HttpHost("search.kontorzoll.com", 9200, "https"));
  }
}
