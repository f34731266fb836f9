package shop.prices;

import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

interface PriceMapper {
  // finding: sql-injection
  @Select("SELECT * FROM prices ORDER BY ${sort}")
  List<Map<String, Object>> sorted(@Param("sort") String column);

  // finding: sql-injection
  @Update({ "UPDATE prices SET amount = #{amount}", "WHERE code LIKE '${prefix}%'" })
  int reprice(@Param("prefix") String prefix, @Param("amount") int amount);

  String ORDER = " ORDER BY ${column}", ZONE = " WHERE zone = #{zone}";

  // finding: sql-injection
  @Select("SELECT * FROM prices" + PriceMapper.ORDER)
  List<Map<String, Object>> ordered(@Param("column") String column);

  // ok: sql-injection
  @Select("SELECT * FROM prices" + ZONE + Sorts.ORDER)
  List<Map<String, Object>> inZone(@Param("zone") String zone, @Param("column") String column);

  // ok: sql-injection
  @Select("SELECT * FROM prices WHERE zone = #{zone}")
  List<Map<String, Object>> zone(@Param("zone") String zone);

  // ok: sql-injection
  @Select("SELECT * FROM ${table}")
  List<Map<String, Object>> all(@Param("table") String table);
}

class Sorts {
  static final String ORDER = " ORDER BY amount";
}

class Prices {
  private final PriceMapper mapper;

  Prices(PriceMapper mapper) {
    this.mapper = mapper;
  }

  @GetMapping("/prices")
  List<Map<String, Object>> prices(@RequestParam String sort, @RequestParam String zone) {
    mapper.ordered(sort);
    mapper.inZone(zone, sort);
    return zone.isEmpty() ? mapper.sorted(sort) : mapper.zone(zone);
  }

  @GetMapping("/prices/update")
  int update(@RequestParam String prefix, @RequestParam int amount) {
    return mapper.reprice(prefix, amount);
  }

  @GetMapping("/prices/all")
  List<Map<String, Object>> all(@RequestParam boolean archive) {
    return mapper.all(archive ? "prices_old" : "prices");
  }
}
