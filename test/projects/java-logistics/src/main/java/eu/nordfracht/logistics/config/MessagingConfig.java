package eu.nordfracht.logistics.config;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisPassword;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

@Configuration
public class MessagingConfig {

    private static final String SCANNER_BROKER = "amqp://scanners.hostwerk.net:5672/scans";

    private final LogisticsSettings settings;

    public MessagingConfig(LogisticsSettings settings) {
        this.settings = settings;
    }

    @Bean
    public MongoClient mongoClient() {
        return MongoClients.create(settings.mongoUri());
    }

    @Bean
    public MongoDatabase trackingDatabase(MongoClient client) {
        return client.getDatabase("tracking");
    }

    @Bean
    public ConnectionFactory trackingBroker(@Value("${logistics.amqp.user}") String user) throws NoSuchAlgorithmException {
        CachingConnectionFactory factory = new CachingConnectionFactory(URI.create(settings.amqpUri()));
        factory.getRabbitConnectionFactory().useSslProtocol(SSLContext.getDefault());
        factory.getRabbitConnectionFactory().enableHostnameVerification();
        factory.setUsername(user);
        factory.setPassword(System.getenv("AMQP_PASSWORD"));
        return factory;
    }

    @Bean
    public ConnectionFactory scannerBroker() {
        CachingConnectionFactory factory = new CachingConnectionFactory(URI.create(SCANNER_BROKER));
        factory.setUsername("scanner");
        factory.setPassword(required("SCANNER_PASSWORD"));
        return factory;
    }

    @Bean
    public StringRedisTemplate cacheTemplate() {
        URI uri = URI.create(settings.redisUri());
        RedisStandaloneConfiguration server = new RedisStandaloneConfiguration(uri.getHost(), uri.getPort());
        server.setPassword(RedisPassword.of(System.getenv("REDIS_PASSWORD")));
        LettuceClientConfiguration client = "rediss".equals(uri.getScheme())
                ? LettuceClientConfiguration.builder().useSsl().build()
                : LettuceClientConfiguration.defaultConfiguration();
        LettuceConnectionFactory factory = new LettuceConnectionFactory(server, client);
        factory.afterPropertiesSet();
        return new StringRedisTemplate(factory);
    }

    private static String required(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }
}
