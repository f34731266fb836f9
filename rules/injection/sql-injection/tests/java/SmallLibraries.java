import io.ebean.DB;
import io.ebean.Database;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.dbutils.QueryRunner;
import org.apache.commons.dbutils.handlers.MapListHandler;
import org.javalite.activejdbc.Base;
import org.javalite.activejdbc.Model;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.sql2o.Connection;
import org.sql2o.Sql2o;

class SmallLibraries {
  static class Person extends Model {}
  void dbutils(HttpServletRequest request, QueryRunner runner) throws Exception {
    String in = request.getParameter("in");
    runner.query("select * from t where a = '" + in + "'", new MapListHandler()); // finding: sql-injection
    runner.query("select * from t where a = ?", new MapListHandler(), in); // ok: sql-injection
    runner.update("delete from t where a = " + in); // finding: sql-injection
  }

  void sqlo(HttpServletRequest request, Sql2o db) throws Exception {
    String in = request.getParameter("in");
    try (Connection c = db.open()) {
      c.createQuery("select * from t where a = '" + in + "'").executeAndFetch(String.class); // finding: sql-injection
      c.createQuery("select * from t where a = :a").addParameter("a", in).executeAndFetch(String.class); // ok: sql-injection
    }
  }

  void ebean(HttpServletRequest request, Database db) throws Exception {
    String in = request.getParameter("in");
    DB.sqlQuery("select * from t where a = '" + in + "'").findList(); // finding: sql-injection
    DB.find(String.class).where().raw("a = '" + in + "'").findList(); // finding: sql-injection
    DB.find(String.class).where().eq("a", in).findList(); // ok: sql-injection
    db.sqlUpdate("delete from t where a = " + in).execute(); // finding: sql-injection
    DB.findNative(String.class, "select * from t where a = '" + in + "'").findList(); // finding: sql-injection
  }

  void activejdbc(HttpServletRequest request) throws Exception {
    String in = request.getParameter("in");
    Base.findAll("select * from t where a = '" + in + "'"); // finding: sql-injection
    Person.where("a = '" + in + "'"); // finding: sql-injection
    Person.where("a = ?", in); // ok: sql-injection
  }

  void jooq(HttpServletRequest request, DSLContext ctx) throws Exception {
    String in = request.getParameter("in");
    ctx.fetch("select * from t where a = '" + in + "'"); // finding: sql-injection
    ctx.fetch("select * from t where a = ?", in); // ok: sql-injection
    ctx.selectFrom("t").where("a = '" + in + "'").fetch(); // finding: sql-injection
    ctx.select(DSL.field(in)).from("t").fetch(); // finding: sql-injection
    ctx.selectFrom("t").where(DSL.field("a").eq(in)).fetch(); // ok: sql-injection
    ctx.selectFrom("t").orderBy(DSL.field(DSL.name(in))).fetch(); // ok: sql-injection
  }
}
