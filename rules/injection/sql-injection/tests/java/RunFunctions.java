import com.github.benmanes.caffeine.cache.Cache;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.jdbi.v3.core.Jdbi;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Libraries run a function, and give what it gives. */
@RestController
class RunFunctions {
  private JdbcTemplate jdbc;
  private Jdbi jdbi;
  private CircuitBreaker breaker;
  private Cache<String, String> cache;

  @GetMapping("/broken")
  void broken(@RequestParam String name) {
    String given = breaker.executeSupplier(() -> name.trim());
    // finding: sql-injection
    jdbc.queryForList("SELECT a FROM b WHERE c = '" + given + "'");
  }

  @GetMapping("/loaded")
  void loaded(@RequestParam String name) {
    String given = cache.get("name", key -> name.trim());
    // finding: sql-injection
    jdbc.queryForList("SELECT a FROM b WHERE c = '" + given + "'");
  }

  @GetMapping("/handled")
  void handled(@RequestParam String name) {
    String given = jdbi.withHandle(handle -> name.trim());
    // finding: sql-injection
    jdbc.queryForList("SELECT a FROM b WHERE c = '" + given + "'");
  }

  @GetMapping("/counted")
  void counted(@RequestParam String name) {
    int given = jdbi.withHandle(handle -> name.length());
    // ok: sql-injection
    jdbc.queryForList("SELECT a FROM b WHERE c = " + given);
  }

  @GetMapping("/fixed")
  void fixed(@RequestParam String name) {
    String given = cache.get(name, key -> "all");
    // ok: sql-injection
    jdbc.queryForList("SELECT a FROM b WHERE c = '" + given + "'");
  }
}
