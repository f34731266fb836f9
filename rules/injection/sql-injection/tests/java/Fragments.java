import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.JpaSort;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class Ship {
  private Long id;
}

interface ShipSearch {
  List<Ship> sorted(String order);

  List<Ship> named(String name);
}

class ShipSearchImpl implements ShipSearch {
  @PersistenceContext private EntityManager entities;

  @Override
  public List<Ship> sorted(String order) {
    // finding: sql-injection
    return entities.createQuery("select s from Ship s order by s." + order, Ship.class).getResultList();
  }

  @Override
  public List<Ship> named(String name) {
    // ok: sql-injection
    return entities.createQuery("select s from Ship s where s.name = :name", Ship.class).setParameter("name", name).getResultList();
  }
}

interface Ships extends JpaRepository<Ship, Long>, ShipSearch {}

@RestController
class ShipPages {
  private Ships ships;

  @GetMapping("/ships")
  List<Ship> list(@RequestParam String order, @RequestParam String name) {
    ships.named(name);
    return ships.sorted(order);
  }

  @GetMapping("/ships/all")
  List<Ship> all(@RequestParam String order) {
    // ok: sql-injection
    ships.findAll(Sort.by(order));
    // finding: sql-injection
    return ships.findAll(JpaSort.unsafe(order));
  }
}
