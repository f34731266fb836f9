import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Optional;
import lombok.Data;
import lombok.Getter;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@Data
@Entity
class Driver {
  private Long id;
  private String depot;
  private String passwordHash;
}

@Entity
class Guard {
  private Long id;
  private String gatePin;

  public Long getId() {
    return id;
  }

  public String getGatePin() {
    return gatePin;
  }
}

@Data
@Document
class Porter {
  private Long id;
  @JsonIgnore private String password;

  @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
  private String apiKey;
}

@Getter
@Entity
@JsonIgnoreProperties({"password", "depot"})
class Clerk {
  private Long id;
  private String password;
}

@Getter
@Entity
@JsonIncludeProperties({"id", "label"})
class Warden {
  private Long id;
  private String label;
  private String password;
}

@Getter
@Entity
@JsonIncludeProperties({"id", "password"})
class Steward {
  private Long id;
  private String label;
  private String password;
}

@Entity
class Loader {
  private Long id;
  private String password;

  public Long getId() {
    return id;
  }
}

@Data
@Entity
class Depot {
  private Long id;
  private String city;
}

@Data
class Login {
  private String name;
  private String password;
}

@RestController
class Answers {
  private Store store;

  @GetMapping("/drivers/{id}")
  Driver driver(@PathVariable Long id) {
    // finding: credential-in-response
    return store.driver(id);
  }

  @GetMapping("/drivers")
  List<Driver> drivers() {
    // finding: credential-in-response
    return store.drivers();
  }

  @GetMapping("/guards/{id}")
  ResponseEntity<Optional<Guard>> guard(@PathVariable Long id) {
    // finding: credential-in-response
    return ResponseEntity.ok(store.guard(id));
  }

  @GetMapping("/porters/{id}")
  Porter porter(@PathVariable Long id) {
    // ok: credential-in-response
    return store.porter(id);
  }

  @GetMapping("/wardens/{id}")
  Warden warden(@PathVariable Long id) {
    // ok: credential-in-response
    return store.warden(id);
  }

  @GetMapping("/stewards/{id}")
  Steward steward(@PathVariable Long id) {
    // finding: credential-in-response
    return store.steward(id);
  }

  @GetMapping("/clerks/{id}")
  Clerk clerk(@PathVariable Long id) {
    // ok: credential-in-response
    return store.clerk(id);
  }

  @GetMapping("/loaders/{id}")
  Loader loader(@PathVariable Long id) {
    // ok: credential-in-response
    return store.loader(id);
  }

  @GetMapping("/depots/{id}")
  Depot depot(@PathVariable Long id) {
    // ok: credential-in-response
    return store.depot(id);
  }

  @GetMapping("/form")
  Login form() {
    // ok: credential-in-response
    return new Login();
  }

  Driver internal(Long id) {
    // ok: credential-in-response
    return store.driver(id);
  }

  interface Store {
  Warden warden(Long id);

  Steward steward(Long id);

    Driver driver(Long id);

    List<Driver> drivers();

    Optional<Guard> guard(Long id);

    Porter porter(Long id);

    Clerk clerk(Long id);

    Loader loader(Long id);

    Depot depot(Long id);
  }
}
