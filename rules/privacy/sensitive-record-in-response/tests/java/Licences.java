import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Licences {
  private final Rows rows;

  Licences(Rows rows) {
    this.rows = rows;
  }

  @GetMapping("/drivers/{id}")
  ResponseEntity<Driver> driver(@PathVariable long id) {
    // finding: sensitive-record-in-response
    return ResponseEntity.of(rows.driver(id));
  }

  @GetMapping("/products/{id}")
  ResponseEntity<Product> product(@PathVariable long id) {
    // ok: sensitive-record-in-response
    return ResponseEntity.of(rows.product(id));
  }

  @Mapper
  interface Rows {
    @Select("SELECT * FROM driver WHERE id = #{id}")
    Optional<Driver> driver(long id);

    @Select("SELECT * FROM product WHERE id = #{id}")
    Optional<Product> product(long id);
  }

  static class Driver {
    private long id;
    private String licenceNumber;

    public String getLicenceNumber() {
      return licenceNumber;
    }
  }

  static class Product {
    private long id;
    private String licenceNumber;

    public String getLicenceNumber() {
      return licenceNumber;
    }
  }
}
