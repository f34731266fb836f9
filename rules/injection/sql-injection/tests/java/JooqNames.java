import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class JooqNames {
  private final DSLContext dsl;

  JooqNames(DSLContext dsl) {
    this.dsl = dsl;
  }

  @GetMapping("/a")
  Object written(@RequestParam String sort) {
    // finding: sql-injection
    return dsl.selectFrom(DSL.table("goods")).orderBy(DSL.field(sort)).fetch();
  }

  @GetMapping("/b")
  Object quoted(@RequestParam String sort) {
    // ok: sql-injection
    return dsl.selectFrom(DSL.table("goods")).orderBy(DSL.field(DSL.name(sort))).fetch();
  }

  @GetMapping("/c")
  Object table(@RequestParam String name) {
    // finding: sql-injection
    return dsl.selectFrom(DSL.table("goods_" + name)).fetch();
  }
}
