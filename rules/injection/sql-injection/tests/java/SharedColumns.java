import eu.partner.orders.Columns;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

record Order(long id, String label) {}

// parts of the statements stand in another file
@Mapper
interface OrderMapper {
  // finding: sql-injection
  @Select("SELECT " + Columns.ALL + " FROM orders WHERE label = '${label}'")
  List<Order> pasted(@Param("label") String label);

  // ok: sql-injection
  @Select("SELECT " + Columns.ALL + " FROM orders WHERE label = #{label}")
  List<Order> bound(@Param("label") String label);
}

@RestController
class OrderPages {
  private final OrderMapper mapper;

  OrderPages(OrderMapper mapper) {
    this.mapper = mapper;
  }

  @GetMapping("/orders")
  List<Order> all(@RequestParam String label) {
    mapper.bound(label);
    return mapper.pasted(label);
  }
}
