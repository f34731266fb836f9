import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Schemas {
  @PostMapping("/find")
  String find(@RequestParam @Size(max = 50) String limited, @RequestParam @Size(min = 3) String open) {
    // ok: polynomial-regular-expression
    String a = limited.replaceAll("\\s+$", "");
    // ok: polynomial-regular-expression
    String b = open.replaceAll("\\s+", " ").replaceAll("\\s+$", "");
    // finding: polynomial-regular-expression
    return a + b + open.replaceAll("\\s+$", "");
  }
}
