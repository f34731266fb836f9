import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class JooqSteps {
  private final DSLContext dsl;

  JooqSteps(DSLContext dsl) {
    this.dsl = dsl;
  }

  @GetMapping("/a")
  Object pasted(@RequestParam String city) {
    // finding: sql-injection
    return dsl.select().from("harbours").where("city = '" + city + "'").fetch();
  }

  @GetMapping("/b")
  Object more(@RequestParam String flag) {
    // finding: sql-injection
    return dsl.selectFrom(DSL.table("ships")).where(DSL.field("afloat").isTrue()).and("flag = '" + flag + "'").fetch();
  }

  @GetMapping("/c")
  Object bound(@RequestParam String city) {
    // ok: sql-injection
    return dsl.select().from("harbours").where("city = ?", city).fetch();
  }

  @GetMapping("/d")
  Object compared(@RequestParam String city) {
    // ok: sql-injection
    return dsl.select().from("harbours").where(DSL.field("city").eq(city)).fetch();
  }
}
