import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.BeanPropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

@RestController
class Subscriptions {
  private JdbcTemplate jdbc;
  private NamedParameterJdbcTemplate named;
  private JdbcClient client;
  private DataSource source;
  private EntityManager entities;

  @PutMapping("/hooks")
  void keep(@RequestParam String name, @RequestParam String url) throws SQLException {
    jdbc.update("insert into hook (name, url, state) values (?, ?, 'new')", name, url);
    named.update("update feed set target = :url where name = :name", Map.of("name", name, "url", url));
    client.sql("insert into probe(name, endpoint) values (:name, :url)").param("name", name).param("url", url).update();
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement("update mirror set label = ?, address = ? where id = 1")) {
      statement.setString(1, name);
      statement.setString(2, url);
      statement.executeUpdate();
    }
    client.sql("insert into pinger (label, goal) values (?, ?)").params(name, url).update();
    client.sql("insert into poller (label, goal) values (:name, :url)").params(Map.of("name", name, "url", url)).update();
    client.sql("insert into caller (label, goal) values (:name, :url)").paramSource(new Entry(name, url)).update();
    named.update("insert into dialer (label, goal) values (:name, :url)", new BeanPropertySqlParameterSource(new Entry(name, url)));
    named.update("insert into ringer (label, goal) values (:name, :url)", new MapSqlParameterSource("name", name).addValue("url", url));
    entities.createNativeQuery("insert into relay (address) values (:address)").setParameter("address", url).executeUpdate();
  }
}

record Entry(String name, String url) {}

class Jobs {
  record Hook(String name, String url, String state) {}

  private static final RowMapper<Hook> HOOK = (rows, n) -> new Hook(rows.getString(1), rows.getString("url"), rows.getString("state"));

  private JdbcTemplate jdbc;
  private NamedParameterJdbcTemplate named;
  private JdbcClient client;
  private DataSource source;
  private EntityManager entities;
  private RestTemplate http;

  @Scheduled(fixedDelay = 1000)
  void hooks() {
    for (Hook hook : jdbc.query("select h.name, h.url, h.state from hook h join owner o on o.id = h.owner_id", HOOK)) {
      // finding: server-side-request-forgery
      http.getForObject(hook.url(), String.class);
      // ok: server-side-request-forgery
      http.getForObject(hook.state(), String.class);
    }
    for (String state : jdbc.queryForList("select state from hook", String.class)) {
      // ok: server-side-request-forgery
      http.getForObject(state, String.class);
    }
    // finding: server-side-request-forgery
    http.getForObject(jdbc.queryForObject("select url from hook where name = ?", String.class, "a"), String.class);
    // ok: server-side-request-forgery
    http.getForObject(jdbc.queryForObject("select url from partner where name = ?", String.class, "a"), String.class);
  }

  @Scheduled(fixedDelay = 1000)
  void feeds() {
    for (Map<String, Object> row : named.queryForList("select * from feed", Map.of())) {
      // finding: server-side-request-forgery
      http.getForObject((String) row.get("target"), String.class);
      // ok: server-side-request-forgery
      http.getForObject((String) row.get("region"), String.class);
    }
  }

  @Scheduled(fixedDelay = 1000)
  void probes() {
    List<String> endpoints = client.sql("select endpoint from probe").query(String.class).list();
    // finding: server-side-request-forgery
    endpoints.forEach(endpoint -> http.getForObject(endpoint, String.class));
  }

  @Scheduled(fixedDelay = 1000)
  void boundTogether() {
    // finding: server-side-request-forgery
    http.getForObject(client.sql("select goal from pinger").query(String.class).single(), String.class);
    // ok: server-side-request-forgery
    http.getForObject(client.sql("select state from pinger").query(String.class).single(), String.class);
    // finding: server-side-request-forgery
    http.getForObject(client.sql("select goal from poller").query(String.class).single(), String.class);
    // ok: server-side-request-forgery
    http.getForObject(client.sql("select state from poller").query(String.class).single(), String.class);
    // finding: server-side-request-forgery
    http.getForObject(client.sql("select goal from caller").query(String.class).single(), String.class);
    // ok: server-side-request-forgery
    http.getForObject(client.sql("select state from caller").query(String.class).single(), String.class);
    // finding: server-side-request-forgery
    http.getForObject(client.sql("select goal from dialer").query(String.class).single(), String.class);
    // ok: server-side-request-forgery
    http.getForObject(client.sql("select state from dialer").query(String.class).single(), String.class);
    // finding: server-side-request-forgery
    http.getForObject(client.sql("select goal from ringer").query(String.class).single(), String.class);
    // ok: server-side-request-forgery
    http.getForObject(client.sql("select state from ringer").query(String.class).single(), String.class);
  }

  @Scheduled(fixedDelay = 1000)
  void mirrors() throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement("select id, address as place, zone from mirror");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        // finding: server-side-request-forgery
        http.getForObject(rows.getString("place"), String.class);
        // finding: server-side-request-forgery
        http.getForObject(rows.getString(2), String.class);
        // ok: server-side-request-forgery
        http.getForObject(rows.getString("zone"), String.class);
      }
    }
  }
}
