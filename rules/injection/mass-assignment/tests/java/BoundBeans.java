import jakarta.persistence.Entity;
import java.util.Map;
import lombok.Data;
import org.springframework.beans.BeanWrapper;
import org.springframework.beans.BeanWrapperImpl;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.validation.DataBinder;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Data
@Entity
class Trainer {
  private Long id;
  private String name;
  private String role;
}

@Data
@Entity
class Room {
  private Long id;
  private String name;
  private Integer seats;
}

interface Trainers extends JpaRepository<Trainer, Long> {}

interface Rooms extends JpaRepository<Room, Long> {}

@RestController
class TrainerPages {
  private Trainers trainers;
  private Rooms rooms;

  @PostMapping("/trainers/{id}")
  void wrapped(@PathVariable Long id, @RequestParam Map<String, String> form) {
    Trainer trainer = trainers.findById(id).orElseThrow();
    BeanWrapper wrapper = PropertyAccessorFactory.forBeanPropertyAccess(trainer);
    // finding: mass-assignment
    wrapper.setPropertyValues(new MutablePropertyValues(form), true);
    trainers.save(trainer);
  }

  @PatchMapping("/trainers/{id}")
  void asMap(@PathVariable Long id, @RequestBody Map<String, Object> changes) {
    Trainer trainer = trainers.findById(id).orElseThrow();
    // finding: mass-assignment
    new BeanWrapperImpl(trainer).setPropertyValues(changes);
    trainers.save(trainer);
  }

  @PostMapping("/trainers/{id}/binder")
  void bound(@PathVariable Long id, @RequestParam Map<String, String> form) {
    Trainer trainer = trainers.findById(id).orElseThrow();
    DataBinder binder = new DataBinder(trainer);
    // finding: mass-assignment
    binder.bind(new MutablePropertyValues(form));
    trainers.save(trainer);
  }

  @PostMapping("/trainers/{id}/named")
  void named(@PathVariable Long id, @RequestParam Map<String, String> form) {
    Trainer trainer = trainers.findById(id).orElseThrow();
    DataBinder binder = new DataBinder(trainer);
    binder.setAllowedFields("name");
    // ok: mass-assignment
    binder.bind(new MutablePropertyValues(form));
    trainers.save(trainer);
  }

  @PostMapping("/trainers/{id}/picked")
  void picked(@PathVariable Long id, @RequestParam Map<String, String> form) {
    Trainer trainer = trainers.findById(id).orElseThrow();
    MutablePropertyValues values = new MutablePropertyValues();
    values.add("name", form.get("name"));
    // ok: mass-assignment
    new BeanWrapperImpl(trainer).setPropertyValues(values);
    trainers.save(trainer);
  }

  @PostMapping("/rooms/{id}")
  void plain(@PathVariable Long id, @RequestParam Map<String, String> form) {
    Room room = rooms.findById(id).orElseThrow();
    // ok: mass-assignment
    new BeanWrapperImpl(room).setPropertyValues(form);
    rooms.save(room);
  }
}
