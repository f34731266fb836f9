import jakarta.persistence.EntityManager;
import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Data;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import lombok.Setter;
import lombok.Singular;
import lombok.With;
import lombok.experimental.Accessors;
import org.hibernate.Session;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.modelmapper.ModelMapper;
import org.springframework.beans.BeanUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Data
class Base {
  private String tenant;
}

@Data
class Incoming extends Base {
  private String account;
  private String remark;
}

@Data
@AllArgsConstructor(staticName = "of")
class Posting {
  private String account;
  private String remark;
}

@Data
class Booking {
  private String account;
  private String remark;
}

@Getter
@Builder(toBuilder = true)
@With
class Filter {
  private final String column;
  private final String term;
  @Singular
  private final java.util.List<String> words;
}

@Getter
@Setter
@Accessors(fluent = true)
class Options {
  private String order;
  private String group;
}

@Data
@RequiredArgsConstructor
class Page {
  private final String order;
  private final String term;
  private int size = 20;
}

@Mapper
interface BookingMapper {
  Booking toBooking(Incoming incoming);

  @Mapping(target = "remark", source = "account")
  @Mapping(target = "account", ignore = true)
  Booking swapped(Incoming incoming);
}

@Data
class Period {
  private java.util.UUID id;
  private java.time.LocalDate from;
  private java.util.List<Long> accounts;
  private String label;
}

@RestController
@RequiredArgsConstructor
class Bookings {
  private final JdbcTemplate jdbc;
  private final BookingMapper mapper;
  private final EntityManager entities;
  private final ModelMapper models;
  private final ApplicationContext context;

  @PostMapping("/inherited")
  void inherited(@RequestBody Incoming incoming) {
    // finding: sql-injection
    jdbc.update("delete from a where tenant = '" + incoming.getTenant() + "'");
  }

  @PostMapping("/factory")
  void factory(@RequestBody Incoming incoming) {
    Posting posting = Posting.of("4711", incoming.getRemark());
    // finding: sql-injection
    jdbc.update("update a set remark = '" + posting.getRemark() + "'");
    // ok: sql-injection
    jdbc.update("update a set account = '" + posting.getAccount() + "'");
  }

  @GetMapping("/builder")
  void builder(@RequestParam String term, @RequestParam String word) {
    Filter filter = Filter.builder().column("remark").term(term).word(word).build();
    // finding: sql-injection
    jdbc.queryForList("select * from a where x = '" + filter.getTerm() + "'");
    // finding: sql-injection
    jdbc.queryForList("select * from a where x = '" + filter.getWords().get(0) + "'");
    // ok: sql-injection
    jdbc.queryForList("select * from a order by " + filter.getColumn());
    Filter other = filter.toBuilder().term("none").build();
    // ok: sql-injection
    jdbc.queryForList("select * from a where x = '" + other.getTerm() + "'");
    Filter changed = other.withColumn(term);
    // finding: sql-injection
    jdbc.queryForList("select * from a order by " + changed.getColumn());
    // ok: sql-injection
    jdbc.queryForList("select * from a order by " + other.getColumn());
  }

  @GetMapping("/fluent")
  void fluent(@RequestParam String order) {
    Options options = new Options().order(order).group("account");
    // finding: sql-injection
    jdbc.queryForList("select * from a order by " + options.order());
    // ok: sql-injection
    jdbc.queryForList("select * from a group by " + options.group());
  }

  @GetMapping("/required")
  void required(@RequestParam String term) {
    Page page = new Page("account", term);
    // finding: sql-injection
    jdbc.queryForList("select * from a where x = '" + page.getTerm() + "'");
    // ok: sql-injection
    jdbc.queryForList("select * from a order by " + page.getOrder());
  }

  @PostMapping("/mapped")
  void mapped(@RequestBody Incoming incoming) {
    Booking booking = mapper.toBooking(incoming);
    // finding: sql-injection
    jdbc.update("update a set remark = '" + booking.getRemark() + "'");
    Booking swapped = mapper.swapped(incoming);
    // finding: sql-injection
    jdbc.update("update a set remark = '" + swapped.getRemark() + "'");
    // ok: sql-injection
    jdbc.update("update a set account = '" + swapped.getAccount() + "'");
  }

  @PostMapping("/copied")
  void copied(@RequestBody Incoming incoming) {
    Booking booking = new Booking();
    BeanUtils.copyProperties(incoming, booking);
    // finding: sql-injection
    jdbc.update("update a set remark = '" + booking.getRemark() + "'");
    Incoming fixed = new Incoming();
    fixed.setRemark("none");
    Booking harmless = new Booking();
    BeanUtils.copyProperties(fixed, harmless);
    // ok: sql-injection
    jdbc.update("update a set remark = '" + harmless.getRemark() + "'");
    Booking modelled = models.map(incoming, Booking.class);
    // finding: sql-injection
    jdbc.update("update a set account = '" + modelled.getAccount() + "'");
  }

  @GetMapping("/unwrapped")
  void unwrapped(@RequestParam String term) {
    // finding: sql-injection
    entities.unwrap(Session.class).createNativeQuery("select * from a where x = '" + term + "'").list();
    // finding: sql-injection
    context.getBean(JdbcTemplate.class).update("delete from a where x = '" + term + "'");
    // ok: sql-injection
    entities.unwrap(Session.class).createNativeQuery("select * from a where x = ?1").setParameter(1, term).list();
  }

  @PostMapping("/typed")
  void typed(@RequestBody Period period) {
    // ok: sql-injection
    jdbc.update("delete from a where id = '" + period.getId() + "'");
    // ok: sql-injection
    jdbc.update("delete from a where day >= '" + period.getFrom() + "'");
    for (Long account : period.getAccounts()) {
      // ok: sql-injection
      jdbc.update("delete from a where account = " + account);
    }
    // finding: sql-injection
    jdbc.update("delete from a where label = '" + period.getLabel() + "'");
  }
}
