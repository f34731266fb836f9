import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Entity;
import java.util.Map;
import lombok.Data;
import org.springframework.beans.BeanUtils;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Data
@Entity
class Seller {
  private Long id;
  private String name;
  private String role;
}

@Data
class SellerForm {
  private String name;
}

interface Sellers extends JpaRepository<Seller, Long> {}

@RestController
class SellerPages {
  private Sellers sellers;
  private ObjectMapper mapper;

  @PutMapping("/sellers/{id}")
  void replace(@PathVariable Long id, @RequestBody Seller input) {
    Seller seller = sellers.findById(id).orElseThrow();
    // finding: mass-assignment
    BeanUtils.copyProperties(input, seller);
  }

  @PatchMapping("/sellers/{id}")
  void change(@PathVariable Long id, @RequestBody Map<String, Object> changes) throws Exception {
    var seller = sellers.findById(id).orElseThrow();
    // finding: mass-assignment
    mapper.updateValue(seller, changes);
  }

  @PutMapping("/sellers/{id}/form")
  void fill(@PathVariable Long id, @RequestBody SellerForm form) {
    Seller seller = sellers.findById(id).orElseThrow();
    // ok: mass-assignment
    BeanUtils.copyProperties(form, seller);
  }

  @PutMapping("/sellers/{id}/name")
  void partly(@PathVariable Long id, @RequestBody Seller input) {
    Seller seller = sellers.findById(id).orElseThrow();
    // ok: mass-assignment
    BeanUtils.copyProperties(input, seller, "id", "role");
  }
}
