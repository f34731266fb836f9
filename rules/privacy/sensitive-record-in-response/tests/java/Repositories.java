import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.Getter;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@Entity
@Getter
class Pupil {
  @Id private UUID id;
  private String nationalId;
}

@Entity
@Getter
class Course {
  @Id private UUID id;
  private String title;
  @ManyToOne private Pupil speaker;
}

@Entity
class Ward extends PanacheEntity {
  public String nationalId;
  public String floor;
}

@Entity
class Bed extends PanacheEntity {
  String nationalId;
  public String floor;
}

@Path("/wards")
class WardResource {
  @GET
  public List<Ward> all() {
    // finding: sensitive-record-in-response
    return Ward.listAll();
  }

  @GET
  @Path("/beds")
  public List<Bed> beds() {
    // ok: sensitive-record-in-response
    return Bed.listAll();
  }
}

record CourseView(UUID id, String title) {
  static CourseView of(Course course) {
    return new CourseView(course.getId(), course.getTitle());
  }
}

interface Pupils extends JpaRepository<Pupil, UUID> {
  Optional<Pupil> findByTitle(String title);
}

class CourseStore {
  private EntityManager entities;

  Optional<Course> byId(UUID id) {
    return entities.createQuery("select c from Course c where c.id = :id", Course.class).setParameter("id", id).getResultStream().findFirst();
  }
}

@RestController
class Pages {
  private Pupils pupils;
  private CourseStore courses;
  private EntityManager entities;

  @GetMapping("/pupils/{id}")
  ResponseEntity<?> one(@PathVariable UUID id) {
    // finding: sensitive-record-in-response
    return pupils.findById(id).map(ResponseEntity::ok).orElse(ResponseEntity.notFound().build());
  }

  @GetMapping("/pupils")
  Map<String, Object> all() {
    // finding: sensitive-record-in-response
    return Map.of("items", pupils.findAll());
  }

  @GetMapping("/pupils/{id}/raw")
  Object found(@PathVariable UUID id) {
    var pupil = entities.find(Pupil.class, id);
    // finding: sensitive-record-in-response
    return pupil;
  }

  @GetMapping("/pupils/{id}/id")
  Object id(@PathVariable UUID id) {
    var pupil = pupils.findById(id).orElseThrow();
    // ok: sensitive-record-in-response
    return pupil.getId();
  }

  @GetMapping("/pupils/ids")
  List<UUID> ids() {
    // ok: sensitive-record-in-response
    return pupils.findAll().stream().map(Pupil::getId).toList();
  }

  @GetMapping("/courses/{id}")
  CourseView course(@PathVariable UUID id, UUID reader) {
    Course course = courses.byId(id).filter(c -> c.getSpeaker().getId().equals(reader)).orElseThrow();
    // ok: sensitive-record-in-response
    return CourseView.of(course);
  }

  @GetMapping("/courses/{id}/speaker")
  Object speaker(@PathVariable UUID id) {
    // finding: sensitive-record-in-response
    return courses.byId(id).filter(c -> c.getTitle() != null).map(Course::getSpeaker).orElseThrow();
  }
}

@Entity
@Getter
class Sponsor {
  @Id private UUID id;
  private String name;
  private String sealedIban;
  private String encryptedNationalId;
}

interface SponsorRepository extends JpaRepository<Sponsor, UUID> {}

@RestController
class Sponsors {
  private SponsorRepository sponsors;

  @GetMapping("/sponsors")
  List<Sponsor> all() {
    // ok: sensitive-record-in-response
    return sponsors.findAll();
  }
}
