package shop.forms;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

// forms that check their own fields
@RestController
class Forms {
  private static final Set<String> COLUMNS = Set.of("name", "price");

  record Sorting(String column, String direction) {
    String known() {
      return " order by " + (COLUMNS.contains(column) ? column : "id");
    }

    String either() {
      String picked = "name".equals(column) || "price".equals(column) ? column : "id";
      return " order by " + picked + ("desc".equalsIgnoreCase(direction) ? " desc" : " asc");
    }

    String refused() {
      if (!"asc".equalsIgnoreCase(direction) && !"desc".equalsIgnoreCase(direction)) throw new IllegalArgumentException();
      return " order by id " + direction;
    }

    String other() {
      return " order by " + (COLUMNS.contains(column) ? column : "id") + " " + direction;
    }
  }

  static class Paging {
    private String column;

    public void setColumn(String column) {
      this.column = column;
    }

    void check() {
      if (!COLUMNS.contains(this.column)) throw new IllegalArgumentException("column");
    }

    String checked() {
      check();
      return " order by " + this.column;
    }

    String unchecked() {
      return " order by " + this.column;
    }
  }

  private final JdbcTemplate jdbc;

  Forms(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @PostMapping("/a")
  List<String> known(@RequestBody Sorting sorting) {
    // ok: sql-injection
    return jdbc.queryForList("select name from goods" + sorting.known(), String.class);
  }

  @PostMapping("/b")
  List<String> either(@RequestBody Sorting sorting) {
    // ok: sql-injection
    return jdbc.queryForList("select name from goods" + sorting.either(), String.class);
  }

  @PostMapping("/c")
  List<String> refused(@RequestBody Sorting sorting) {
    // ok: sql-injection
    return jdbc.queryForList("select name from goods" + sorting.refused(), String.class);
  }

  @PostMapping("/d")
  List<String> other(@RequestBody Sorting sorting) {
    // finding: sql-injection
    return jdbc.queryForList("select name from goods" + sorting.other(), String.class);
  }

  @PostMapping("/e")
  List<String> checked(@RequestBody Paging paging) {
    // ok: sql-injection
    return jdbc.queryForList("select name from goods" + paging.checked(), String.class);
  }

  @PostMapping("/f")
  List<String> unchecked(@RequestBody Paging paging) {
    // finding: sql-injection
    return jdbc.queryForList("select name from goods" + paging.unchecked(), String.class);
  }

  @PostMapping("/g")
  List<String> written(@RequestBody Paging paging, @RequestBody Sorting sorting) {
    paging.check();
    paging.setColumn(sorting.column());
    // finding: sql-injection
    return jdbc.queryForList("select name from goods" + paging.unchecked(), String.class);
  }
}
