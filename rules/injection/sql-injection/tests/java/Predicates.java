package shop.predicates;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

// checks by predicates and streams
@RestController
class Predicates {
  private static final Predicate<String> IS_NAME = Pattern.compile("[a-z_]{1,30}").asMatchPredicate();
  private static final Predicate<String> HAS_LETTER = Pattern.compile("[a-z]").asPredicate();
  private static final Set<String> TABLES = Set.of("goods", "orders");
  private final JdbcTemplate jdbc;

  Predicates(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @GetMapping("/a")
  List<String> tested(@RequestParam String table) {
    if (!IS_NAME.test(table)) throw new IllegalArgumentException("table");
    // ok: sql-injection
    return jdbc.queryForList("select name from " + table, String.class);
  }

  @GetMapping("/b")
  List<String> filtered(@RequestParam String table) {
    String known = Optional.of(table).filter(IS_NAME).orElse("goods");
    // ok: sql-injection
    return jdbc.queryForList("select name from " + known, String.class);
  }

  @GetMapping("/c")
  List<String> part(@RequestParam String table) {
    if (!HAS_LETTER.test(table)) throw new IllegalArgumentException("table");
    // finding: sql-injection
    return jdbc.queryForList("select name from " + table, String.class);
  }

  @GetMapping("/d")
  List<String> letters(@RequestParam String table) {
    if (!table.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_')) throw new IllegalArgumentException();
    // ok: sql-injection
    return jdbc.queryForList("select name from " + table, String.class);
  }

  @GetMapping("/e")
  List<String> someLetters(@RequestParam String table) {
    if (!table.chars().anyMatch(Character::isLetterOrDigit)) throw new IllegalArgumentException();
    // finding: sql-injection
    return jdbc.queryForList("select name from " + table, String.class);
  }

  @GetMapping("/f")
  List<String> member(@RequestParam String table) {
    if (TABLES.stream().noneMatch(table::equals)) throw new IllegalArgumentException();
    // ok: sql-injection
    return jdbc.queryForList("select name from " + table, String.class);
  }

  @GetMapping("/g")
  List<String> memberInLambda(@RequestParam String table) {
    if (!TABLES.stream().anyMatch(one -> one.equalsIgnoreCase(table))) throw new IllegalArgumentException();
    // ok: sql-injection
    return jdbc.queryForList("select name from " + table, String.class);
  }

  @GetMapping("/h")
  List<String> none(@RequestParam String table) {
    if (TABLES.stream().anyMatch(table::equals)) throw new IllegalArgumentException();
    // finding: sql-injection
    return jdbc.queryForList("select name from " + table, String.class);
  }

  @GetMapping("/i")
  List<String> ofLibrary(@RequestParam String table) {
    if (!StringUtils.isAlphanumeric(table)) throw new IllegalArgumentException();
    // ok: sql-injection
    return jdbc.queryForList("select name from " + table, String.class);
  }

  @GetMapping("/j")
  List<String> notBlank(@RequestParam String table) {
    if (!StringUtils.isNotBlank(table)) throw new IllegalArgumentException();
    // finding: sql-injection
    return jdbc.queryForList("select name from " + table, String.class);
  }
}
