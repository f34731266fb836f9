import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import javax.net.ssl.SSLContext;

class HostsOfBrokers {
  Connection plain() throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setHost("mq.orders.example.org");
    factory.setUsername(System.getenv("MQ_USER"));
    factory.setPassword(System.getenv("MQ_PASSWORD"));
    // finding: cleartext-protocol
    return factory.newConnection("orders");
  }

  Connection madeElsewhere() throws Exception {
    ConnectionFactory factory = factory("mq.stock.example.org");
    factory.setPort(ConnectionFactory.DEFAULT_AMQP_PORT);
    // finding: cleartext-protocol
    return factory.newConnection();
  }

  Connection encrypted() throws Exception {
    ConnectionFactory factory = factory("mq.archive.example.org");
    factory.setPort(ConnectionFactory.DEFAULT_AMQP_OVER_SSL_PORT);
    factory.useSslProtocol(SSLContext.getDefault());
    factory.enableHostnameVerification();
    // ok: cleartext-protocol
    return factory.newConnection("archive");
  }

  Connection addressed() throws Exception {
    ConnectionFactory factory = factory("mq.archive.example.org");
    factory.setUri(System.getenv("MQ_URI"));
    // ok: cleartext-protocol
    return factory.newConnection();
  }

  Connection beside() throws Exception {
    ConnectionFactory factory = factory("localhost");
    // ok: cleartext-protocol
    return factory.newConnection();
  }

  Connection configured() throws Exception {
    ConnectionFactory factory = factory(System.getenv("MQ_HOST"));
    // ok: cleartext-protocol
    return factory.newConnection();
  }

  private ConnectionFactory factory(String host) {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setHost(host);
    factory.setAutomaticRecoveryEnabled(true);
    return factory;
  }
}
