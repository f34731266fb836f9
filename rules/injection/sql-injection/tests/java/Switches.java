package shop.switches;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

// several constants behind one case
@RestController
class Switches {
  private final JdbcTemplate jdbc;

  Switches(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @GetMapping("/a")
  List<String> chosen(@RequestParam String sort) {
    String column = switch (sort) {
      case "name", "price", "stock" -> sort;
      default -> "id";
    };
    // ok: sql-injection
    return jdbc.queryForList("select name from goods order by " + column, String.class);
  }

  @GetMapping("/b")
  List<String> refused(@RequestParam String sort) {
    switch (sort) {
      case "name", "price" -> {}
      default -> throw new IllegalArgumentException("sort");
    }
    // ok: sql-injection
    return jdbc.queryForList("select name from goods order by " + sort, String.class);
  }

  @GetMapping("/c")
  List<String> anyCase(@RequestParam String order) {
    String direction = switch (order.toLowerCase()) {
      case "asc", "desc" -> order;
      default -> "asc";
    };
    // ok: sql-injection
    return jdbc.queryForList("select name from goods order by id " + direction, String.class);
  }

  @GetMapping("/d")
  List<String> otherwise(@RequestParam String sort) {
    String column = switch (sort) {
      case "newest", "latest" -> "created";
      case null, default -> sort;
    };
    // finding: sql-injection
    return jdbc.queryForList("select name from goods order by " + column, String.class);
  }

  @GetMapping("/e")
  List<String> other(@RequestParam String sort, @RequestParam String order) {
    String column = switch (sort) {
      case "name", "price" -> sort + " " + order;
      default -> "id";
    };
    // finding: sql-injection
    return jdbc.queryForList("select name from goods order by " + column, String.class);
  }
}
