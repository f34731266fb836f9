import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonView;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.Getter;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

interface DeskView {}

@Entity
@Getter
class Visitor {
  @Id private UUID id;
  private String firstName;
  private String email;
  private LocalDate birthDate;

  @JsonView(DeskView.class)
  private String locale;
}

@Entity
@Getter
class Stay {
  @Id private UUID id;
  private String reference;
  @ManyToOne private Visitor visitor;
}

@Entity
@Getter
class Horse {
  @Id private UUID id;
  private String name;
  private LocalDate birthDate;
}

@Entity
@Getter
class Member {
  @Id private UUID id;
  private String firstName;
  private String email;
  @JsonIgnore private LocalDate birthDate;
}

interface Stays extends JpaRepository<Stay, UUID> {
  Optional<Stay> findByReference(String reference);
}

interface Visitors extends JpaRepository<Visitor, UUID> {}

interface Horses extends JpaRepository<Horse, UUID> {}

interface Members extends JpaRepository<Member, UUID> {}

class StayService {
  private Stays stays;

  Stay byReference(String reference) {
    return stays.findByReference(reference).orElseThrow();
  }
}

@RestController
class Answers {
  private StayService service;
  private Visitors visitors;
  private Horses horses;
  private Members members;

  @GetMapping("/stays/{reference}")
  ResponseEntity<Stay> stay(@PathVariable String reference) {
    Stay stay = service.byReference(reference);
    // finding: sensitive-record-in-response
    return ResponseEntity.ok(stay);
  }

  @GetMapping("/visitors")
  List<Visitor> visitors() {
    // finding: sensitive-record-in-response
    return visitors.findAll();
  }

  @GetMapping("/visitors/{id}")
  @JsonView(DeskView.class)
  Visitor desk(@PathVariable UUID id) {
    // ok: sensitive-record-in-response
    return visitors.findById(id).orElseThrow();
  }

  @GetMapping("/stays/{reference}/name")
  String name(@PathVariable String reference) {
    // ok: sensitive-record-in-response
    return service.byReference(reference).getVisitor().getFirstName();
  }

  @GetMapping("/horses")
  List<Horse> horses() {
    // ok: sensitive-record-in-response
    return horses.findAll();
  }

  @GetMapping("/members")
  List<Member> members() {
    // ok: sensitive-record-in-response
    return members.findAll();
  }
}
