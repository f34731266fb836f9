import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Directions {
  private final JdbcTemplate jdbc;

  Directions(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @GetMapping("/a")
  Object sorted(@RequestParam Sort.Direction direction) {
    // ok: sql-injection
    return jdbc.queryForList("select name from huts order by name " + direction.name());
  }

  @GetMapping("/b")
  Object written(@RequestParam String direction) {
    // finding: sql-injection
    return jdbc.queryForList("select name from huts order by name " + direction);
  }
}
