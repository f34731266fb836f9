import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Select;
import org.jdbi.v3.core.Jdbi;
import org.springframework.jdbc.core.BeanPropertyRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class Keeper {
  private long id;
  private String mail;
  private String passwordHash;

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public String getMail() {
    return mail;
  }

  public void setMail(String mail) {
    this.mail = mail;
  }

  public String getPasswordHash() {
    return passwordHash;
  }

  public void setPasswordHash(String passwordHash) {
    this.passwordHash = passwordHash;
  }
}

class HiddenKeeper {
  public long id;
  @JsonIgnore public String passwordHash;
}

record KeeperView(long id, String mail) {}

interface KeeperMapper {
  @Select("SELECT id, mail, password_hash FROM keeper WHERE id = #{id}")
  Keeper full(long id);

  @Select("SELECT id, mail FROM keeper WHERE id = #{id}")
  Keeper slim(long id);
}

/** Rows that go out as they came, whatever made them objects. */
@RestController
class Rows {
  private JdbcTemplate jdbc;
  private JdbcClient client;
  private DatabaseClient reactive;
  private Jdbi jdbi;
  private KeeperMapper mapper;
  private Connection connection;
  private PasswordEncoder encoder;

  @GetMapping("/all")
  List<Keeper> all() {
    // finding: credential-in-response
    return jdbc.query("SELECT * FROM keeper", new BeanPropertyRowMapper<>(Keeper.class));
  }

  @GetMapping("/chosen")
  List<Keeper> chosen() {
    // ok: credential-in-response
    return jdbc.query("SELECT id, mail FROM keeper", new BeanPropertyRowMapper<>(Keeper.class));
  }

  @GetMapping("/hidden")
  List<HiddenKeeper> hidden() {
    // ok: credential-in-response
    return jdbc.query("SELECT * FROM keeper", new BeanPropertyRowMapper<>(HiddenKeeper.class));
  }

  @GetMapping("/map/{id}")
  Map<String, Object> map(@PathVariable long id) {
    // finding: credential-in-response
    return jdbc.queryForMap("SELECT id, mail, password_hash FROM keeper WHERE id = ?", id);
  }

  @GetMapping("/map-of-some/{id}")
  Map<String, Object> mapOfSome(@PathVariable long id) {
    // ok: credential-in-response
    return jdbc.queryForMap("SELECT id, mail FROM keeper WHERE id = ?", id);
  }

  @GetMapping("/client/{id}")
  Keeper client(@PathVariable long id) {
    // finding: credential-in-response
    return client.sql("SELECT * FROM keeper WHERE id = ?").param(id).query(Keeper.class).single();
  }

  @GetMapping("/view/{id}")
  KeeperView view(@PathVariable long id) {
    Keeper keeper = client.sql("SELECT * FROM keeper WHERE id = ?").param(id).query(Keeper.class).single();
    // ok: credential-in-response
    return new KeeperView(keeper.getId(), keeper.getMail());
  }

  @GetMapping("/reactive")
  Flux<Keeper> reactive() {
    // finding: credential-in-response
    return reactive.sql("SELECT id, mail, password_hash FROM keeper").map((row, meta) -> keeperOf(row.get("id", Long.class), row.get("mail", String.class), row.get("password_hash", String.class))).all();
  }

  private static Keeper keeperOf(long id, String mail, String hash) {
    Keeper keeper = new Keeper();
    keeper.setId(id);
    keeper.setMail(mail);
    keeper.setPasswordHash(hash);
    return keeper;
  }

  @GetMapping("/fetched/{id}")
  Mono<Map<String, Object>> fetched(@PathVariable long id) {
    // finding: credential-in-response
    return reactive.sql("SELECT id, password_hash FROM keeper WHERE id = :id").bind("id", id).fetch().one();
  }

  @GetMapping("/fetched-some/{id}")
  Mono<Map<String, Object>> fetchedSome(@PathVariable long id) {
    // ok: credential-in-response
    return reactive.sql("SELECT id, mail FROM keeper WHERE id = :id").bind("id", id).fetch().one();
  }

  @GetMapping("/by-hand")
  Flux<Map<String, Object>> byHand() {
    // finding: credential-in-response
    return reactive.sql("SELECT * FROM keeper").map((row, meta) -> Map.<String, Object>of("mail", row.get("mail", String.class), "secret", row.get("password_hash", String.class))).all();
  }

  @GetMapping("/beans")
  List<Keeper> beans() {
    // finding: credential-in-response
    return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM keeper").mapToBean(Keeper.class).list());
  }

  @GetMapping("/added/{id}")
  Map<String, Object> added(@PathVariable long id) {
    Keeper keeper = jdbc.queryForObject("SELECT * FROM keeper WHERE id = ?", new BeanPropertyRowMapper<>(Keeper.class), id);
    Map<String, Object> answer = new HashMap<>();
    answer.putAll(Map.of("mail", keeper.getMail(), "hash", keeper.getPasswordHash()));
    // finding: credential-in-response
    return answer;
  }

  @GetMapping("/mapped/{id}")
  Keeper mapped(@PathVariable long id) {
    // finding: credential-in-response
    return mapper.full(id);
  }

  @GetMapping("/mapped-some/{id}")
  Keeper mappedSome(@PathVariable long id) {
    // ok: credential-in-response
    return mapper.slim(id);
  }

  @GetMapping("/plain/{id}")
  Keeper plain(@PathVariable long id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("SELECT id, password_hash FROM keeper WHERE id = ?")) {
      statement.setLong(1, id);
      ResultSet rows = statement.executeQuery();
      rows.next();
      Keeper keeper = new Keeper();
      keeper.setPasswordHash(rows.getString("password_hash"));
      // finding: credential-in-response
      return keeper;
    }
  }

  @PostMapping("/login")
  Map<String, Object> login(@RequestParam String mail, @RequestParam String password) {
    Keeper keeper = jdbc.queryForObject("SELECT id, mail, password_hash FROM keeper WHERE mail = ?", new BeanPropertyRowMapper<>(Keeper.class), mail);
    boolean known = encoder.matches(password, keeper.getPasswordHash());
    // ok: credential-in-response
    return Map.of("known", known, "id", keeper.getId());
  }
}
