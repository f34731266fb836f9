package shop.stock;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Pages {
  private StockDao stock;

  @GetMapping("/stock")
  List<String> page(Pageable pageable) {
    stock.numbered(pageable);
    stock.named(pageable);
    return stock.sorted(pageable);
  }
}

@Repository
class StockDao {
  private static final Map<String, String> COLUMNS = Map.of("name", "name", "price", "unit_price");
  private JdbcTemplate jdbc;

  // whoever asks for the page names the columns
  List<String> sorted(Pageable pageable) {
    String order = pageable.getSort().stream().map(o -> o.getProperty() + " " + o.getDirection()).collect(Collectors.joining(", "));
    // finding: sql-injection
    return jdbc.queryForList("select name from stock order by " + order, String.class);
  }

  List<String> numbered(Pageable pageable) {
    String direction = "";
    for (Sort.Order order : pageable.getSort()) direction = order.isAscending() ? "asc" : "desc";
    // ok: sql-injection
    return jdbc.queryForList("select name from stock order by name " + direction + " limit " + pageable.getPageSize() + " offset " + pageable.getOffset(), String.class);
  }

  List<String> named(Pageable pageable) {
    String order = pageable.getSort().stream().map(o -> COLUMNS.getOrDefault(o.getProperty(), "name") + " " + o.getDirection()).collect(Collectors.joining(", "));
    // ok: sql-injection
    return jdbc.queryForList("select name from stock order by " + order, String.class);
  }
}
