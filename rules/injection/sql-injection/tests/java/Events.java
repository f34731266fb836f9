import com.google.common.eventbus.EventBus;
import com.google.common.eventbus.Subscribe;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

record Renamed(String id, String name) {}

record Moved(String id, String shelf) {}

record Archived(String id) {}

record Counted(String id) {}

@RestController
class Shelf {
  private final ApplicationEventPublisher events;
  private final EventBus bus;
  private final Event<Counted> counted;
  private final JdbcTemplate jdbc;

  Shelf(ApplicationEventPublisher events, EventBus bus, Event<Counted> counted, JdbcTemplate jdbc) {
    this.events = events;
    this.bus = bus;
    this.counted = counted;
    this.jdbc = jdbc;
  }

  @PostMapping("/rename")
  void rename(@RequestParam String name) {
    events.publishEvent(new Renamed("fixed", name));
    events.publishEvent(new Archived(name));
    bus.post(new Moved("fixed", name));
    counted.fire(new Counted(name));
  }

  // method references to the entries of a map
  @PostMapping("/all")
  void all(@RequestParam Map<String, String> given) {
    String texts = given.entrySet().stream().map(Map.Entry::getValue).collect(Collectors.joining(","));
    // finding: sql-injection
    jdbc.update("delete from item where name in (" + texts + ")");
    String marks = given.entrySet().stream().map(entry -> "?").collect(Collectors.joining(","));
    // ok: sql-injection
    jdbc.update("delete from item where name in (" + marks + ")", given.values().toArray());
  }
}

class Listeners implements ApplicationListener<Archived> {
  private final JdbcTemplate jdbc;

  Listeners(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  void on(Renamed event) {
    // finding: sql-injection
    jdbc.update("update item set name = '" + event.name() + "'");
    // ok: sql-injection
    jdbc.update("update item set name = 'x' where id = '" + event.id() + "'");
  }

  @EventListener
  void onOther(Counted event) {
    // nobody publishes it this way
    // ok: sql-injection
    jdbc.update("update item set name = '" + event.id() + "'");
  }

  @Override
  public void onApplicationEvent(Archived event) {
    // finding: sql-injection
    jdbc.update("delete from item where id = '" + event.id() + "'");
  }

  @Subscribe
  public void moved(Moved event) {
    // finding: sql-injection
    jdbc.update("update item set shelf = '" + event.shelf() + "'");
    // ok: sql-injection
    jdbc.update("update item set shelf = 'x' where id = '" + event.id() + "'");
  }

  void counted(@Observes Counted event) {
    // finding: sql-injection
    jdbc.update("update item set n = n + 1 where id = '" + event.id() + "'");
  }
}
