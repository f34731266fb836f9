import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.util.List;
import lombok.Builder;
import lombok.Data;
import org.hibernate.Session;
import org.modelmapper.ModelMapper;
import org.springframework.beans.BeanUtils;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Entity
@Data
class Rower {
  @Id private Long id;
  private String name;
  private String password;
}

@Entity
@Data
@Builder
class Guest {
  @Id private Long id;
  private String name;
  private String password;
}

@Entity
@Data
@Builder
class Coach {
  @Id private Long id;
  private String name;
  private String password;
}

@Data
class Joining {
  private String name;
  private String password;
}

interface Rowers extends JpaRepository<Rower, Long> {}

interface Guests extends JpaRepository<Guest, Long> {}

interface Coaches extends JpaRepository<Coach, Long> {}

@RestController
class Entities {
  private EntityManager manager;
  private Session session;
  private Rowers rowers;
  private Guests guests;
  private ModelMapper mapper;

  @PostMapping("/rowers")
  void persist(@RequestBody Joining form) {
    Rower rower = new Rower();
    rower.setName(form.getName());
    rower.setPassword(form.getPassword());
    // finding: plaintext-password-storage
    manager.persist(rower);
  }

  @PostMapping("/rowers/change")
  void merge(@RequestBody Joining form) {
    Rower rower = manager.find(Rower.class, 7L);
    rower.setPassword(form.getPassword());
    // finding: plaintext-password-storage
    manager.merge(rower);
  }

  @PostMapping("/rowers/session")
  void inSession(@RequestBody Joining form) {
    Rower rower = new Rower();
    rower.setPassword(form.getPassword());
    // finding: plaintext-password-storage
    session.saveOrUpdate(rower);
    // finding: plaintext-password-storage
    session.merge(rower);
  }

  @PostMapping("/guests")
  void built(@RequestBody Joining form) {
    Guest guest = Guest.builder().name(form.getName()).password(form.getPassword()).build();
    // finding: plaintext-password-storage
    guests.save(guest);
    // finding: plaintext-password-storage
    guests.saveAll(List.of(guest));
  }

  @PostMapping("/rowers/copy")
  void copied(@RequestBody Joining form) {
    Rower rower = new Rower();
    BeanUtils.copyProperties(form, rower);
    // finding: plaintext-password-storage
    rowers.save(rower);
  }

  @PostMapping("/rowers/map")
  void mapped(@RequestBody Joining form) {
    // finding: plaintext-password-storage
    rowers.save(mapper.map(form, Rower.class));
  }
}

@RestController
class SafeEntities {
  private EntityManager manager;
  private Session session;
  private Coaches coaches;
  private ModelMapper mapper;
  private PasswordEncoder encoder;

  @PostMapping("/coaches")
  void persist(@RequestBody Joining form) {
    Coach coach = new Coach();
    coach.setName(form.getName());
    coach.setPassword(encoder.encode(form.getPassword()));
    // ok: plaintext-password-storage
    manager.persist(coach);
    // ok: plaintext-password-storage
    session.saveOrUpdate(coach);
    // ok: plaintext-password-storage
    session.merge(coach);
  }

  @PostMapping("/coaches/build")
  void built(@RequestBody Joining form) {
    Coach coach = Coach.builder().name(form.getName()).password(encoder.encode(form.getPassword())).build();
    // ok: plaintext-password-storage
    coaches.save(coach);
    // ok: plaintext-password-storage
    coaches.saveAll(List.of(coach));
  }

  @PostMapping("/coaches/copy")
  void copied(@RequestBody Joining form) {
    Coach coach = new Coach();
    BeanUtils.copyProperties(form, coach);
    coach.setPassword(encoder.encode(form.getPassword()));
    // ok: plaintext-password-storage
    coaches.save(coach);
  }

  @PostMapping("/coaches/without")
  void without(@RequestBody Joining form) {
    Coach coach = new Coach();
    BeanUtils.copyProperties(form, coach, "password");
    // ok: plaintext-password-storage
    coaches.save(coach);
  }

  @PostMapping("/coaches/map")
  void mapped(@RequestBody Joining form) {
    form.setPassword(encoder.encode(form.getPassword()));
    // ok: plaintext-password-storage
    coaches.save(mapper.map(form, Coach.class));
  }

  @PostMapping("/coaches/name")
  void renamed(@RequestBody Joining form) {
    Coach coach = manager.find(Coach.class, 7L);
    coach.setName(form.getName());
    // ok: plaintext-password-storage
    manager.merge(coach);
  }
}
