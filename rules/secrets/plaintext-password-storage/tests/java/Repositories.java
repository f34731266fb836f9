import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

class Courier {
  private String name;
  private String password;

  void setName(String name) {
    this.name = name;
  }

  void setPassword(String password) {
    this.password = password;
  }
}

record SignUp(String name, String password) {}

interface Couriers extends JpaRepository<Courier, Long> {
  Courier findByName(String name);
}

@RestController
class Repositories {
  private Couriers couriers;
  private PasswordEncoder encoder;

  @PostMapping("/couriers")
  void create(@RequestBody SignUp form) {
    Courier courier = new Courier();
    courier.setPassword(form.password());
    // finding: plaintext-password-storage
    couriers.save(courier);
  }

  @PostMapping("/couriers/safe")
  void createSafely(@RequestBody SignUp form) {
    Courier courier = new Courier();
    courier.setPassword(encoder.encode(form.password()));
    // ok: plaintext-password-storage
    couriers.save(courier);
  }

  @PostMapping("/couriers/name")
  void rename(@RequestBody SignUp form) {
    Courier courier = couriers.findByName("first");
    courier.setName(form.name());
    // ok: plaintext-password-storage
    couriers.save(courier);
  }
}
