package shop.lamps;

import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.DeleteProvider;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.SelectProvider;
import org.apache.ibatis.annotations.UpdateProvider;
import org.apache.ibatis.builder.annotation.ProviderContext;
import org.apache.ibatis.jdbc.SQL;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

record LampFilter(String maker, String column, int watts) {}

class LampSql {
  private static final Map<String, String> COLUMNS = Map.of("name", "l.name", "price", "l.price");

  public String filtered(LampFilter filter) {
    SQL sql = new SQL().SELECT("l.id", "l.name").FROM("lamps l");
    // ok: sql-injection
    sql.WHERE("l.watts > " + filter.watts()).WHERE("l.maker = #{maker}");
    // finding: sql-injection
    sql.ORDER_BY("l." + filter.column());
    return sql.toString();
  }

  public static String chosen(Map<String, Object> given) {
    return new SQL() {
      {
        SELECT("*");
        FROM("lamps");
        // finding: sql-injection
        WHERE("maker = '" + given.get("maker") + "'");
        // ok: sql-injection
        ORDER_BY(COLUMNS.getOrDefault((String) given.get("order"), "l.name"));
      }
    }.toString();
  }

  public String inPlace(@Param("shelf") String place, ProviderContext context) {
    if (place.isEmpty()) {
      // ok: sql-injection
      return "SELECT * FROM lamps";
    }
    String condition = " WHERE place = '" + place + "'";
    // finding: sql-injection
    return "SELECT * FROM lamps" + condition;
  }

  public String bound(String place) {
    // ok: sql-injection
    return place == null ? "SELECT * FROM lamps" : "SELECT * FROM lamps WHERE place = #{place}";
  }

  public String pasted() {
    // finding: sql-injection
    return "SELECT * FROM lamps ORDER BY ${direction}";
  }

  public String provideSql(@Param("table") String table) {
    // finding: sql-injection
    return "DELETE FROM " + table;
  }

  public String dim(LampFilter filter) {
    return "UPDATE lamps SET watts = " + filter.watts() + " WHERE maker = #{maker}";
  }

  // nothing calls it
  public String unused(String place) {
    // ok: sql-injection
    return "SELECT * FROM lamps WHERE place = '" + place + "'";
  }
}

interface LampMapper {
  @SelectProvider(type = LampSql.class, method = "filtered")
  List<String> filtered(LampFilter filter);

  @SelectProvider(value = LampSql.class, method = "chosen")
  List<String> chosen(@Param("maker") String maker, @Param("order") String order);

  @SelectProvider(type = LampSql.class)
  List<String> inPlace(@Param("shelf") String shelf);

  @SelectProvider(LampSql.class)
  List<String> bound(String place);

  @SelectProvider(type = LampSql.class, method = "pasted")
  List<String> sorted(@Param("direction") String direction);

  @DeleteProvider(type = LampSql.class)
  void clear(@Param("table") String table);

  @UpdateProvider(type = LampSql.class, method = "dim")
  int dim(LampFilter filter);
}

@RestController
class Lamps {
  private final LampMapper lamps;

  Lamps(LampMapper lamps) {
    this.lamps = lamps;
  }

  @GetMapping("/lamps")
  List<String> lamps(@RequestParam String maker, @RequestParam String column, @RequestParam int watts) {
    lamps.dim(new LampFilter(maker, column, watts));
    return lamps.filtered(new LampFilter(maker, column, watts));
  }

  @GetMapping("/lamps/chosen")
  List<String> chosen(@RequestParam String maker, @RequestParam String order) {
    return lamps.chosen(maker, order);
  }

  @GetMapping("/lamps/place")
  List<String> places(@RequestParam String shelf, @RequestParam String direction) {
    lamps.sorted(direction);
    return shelf.isBlank() ? lamps.inPlace(shelf) : lamps.bound(shelf);
  }

  @PostMapping("/lamps/clear")
  void clear(@RequestParam String table) {
    lamps.clear(table);
  }
}
