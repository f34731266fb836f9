package shop.requests;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.RequestEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

// headers and body of a request in one object, and others that hold what their type is about
@RestController
class WholeRequests {
  record Filter(String name, int limit) {}

  record Restock(String shelf, long amount) {}

  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  WholeRequests(JdbcTemplate jdbc, JdbcClient client) {
    this.jdbc = jdbc;
    this.client = client;
  }

  @PostMapping("/a")
  List<String> ofBody(HttpEntity<Filter> request) {
    // finding: sql-injection
    return jdbc.queryForList("select name from goods where name = '" + request.getBody().name() + "'", String.class);
  }

  @PostMapping("/b")
  List<String> ofText(RequestEntity<String> request) {
    // finding: sql-injection
    return client.sql("select name from goods where name = '" + request.getBody() + "'").query(String.class).list();
  }

  @PostMapping("/c")
  List<String> ofHeader(HttpEntity<Filter> request) {
    String tenant = request.getHeaders().getFirst("X-Tenant");
    // finding: sql-injection
    return jdbc.queryForList("select name from goods_" + tenant, String.class);
  }

  @PostMapping("/d")
  List<String> bound(HttpEntity<Filter> request) {
    Filter filter = request.getBody();
    // ok: sql-injection
    return client.sql("select name from goods where name = ?").param(filter.name()).query(String.class).list();
  }

  @PostMapping("/e")
  List<String> number(HttpEntity<Filter> request) {
    // ok: sql-injection
    return jdbc.queryForList("select name from goods limit " + request.getBody().limit(), String.class);
  }

  @KafkaListener(topics = "restock")
  void message(ConsumerRecord<String, Restock> message) {
    // finding: sql-injection
    jdbc.update("update goods set amount = amount + 1 where shelf = '" + message.value().shelf() + "'");
    // ok: sql-injection
    jdbc.update("update goods set amount = amount + " + message.value().amount());
  }

  @KafkaHandler
  void restocked(Restock message) {
    // finding: sql-injection
    jdbc.update("update goods set amount = 0 where shelf = '" + message.shelf() + "'");
  }

  // a request that the program makes itself
  String outgoing(RestTemplate rest, HttpHeaders headers) {
    HttpEntity<String> request = new HttpEntity<>("fixed", headers);
    // ok: sql-injection
    return jdbc.queryForObject("select name from goods where name = '" + request.getBody() + "'", String.class);
  }
}
