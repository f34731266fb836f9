import com.baomidou.mybatisplus.core.conditions.query.QueryWrapper;
import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import com.baomidou.mybatisplus.core.toolkit.Wrappers;
import groovy.sql.Sql;
import io.helidon.dbclient.DbClient;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import javax.sql.rowset.JdbcRowSet;
import javax.sql.rowset.RowSetProvider;
import org.apache.ibatis.jdbc.SqlRunner;
import org.jooq.DSLContext;
import org.springframework.jdbc.object.SqlUpdate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import software.amazon.awssdk.services.athena.AthenaClient;

@RestController
class PastedPieces {
  static class Part {}

  interface Parts extends BaseMapper<Part> {}

  private Parts parts;
  private Sql sql;
  private DbClient db;
  private Pool pool;
  private DSLContext dsl;
  private AthenaClient athena;

  @GetMapping("/wrapped")
  List<Part> wrapped(@RequestParam String label, @RequestParam String sort, @RequestParam int count) {
    parts.selectList(new QueryWrapper<Part>().eq("label", label).like("kind", label)); // ok: sql-injection
    parts.selectList(new QueryWrapper<Part>().apply("label = {0}", label)); // ok: sql-injection
    parts.selectList(new QueryWrapper<Part>().apply("label = '" + label + "'")); // finding: sql-injection
    parts.selectList(new QueryWrapper<Part>().eq("kind", 1).last("limit " + count)); // ok: sql-injection
    parts.selectList(new QueryWrapper<Part>().eq("kind", 1).last("order by " + sort)); // finding: sql-injection
    parts.selectList(Wrappers.<Part>query().inSql("id", "select part_id from sale where label = '" + label + "'")); // finding: sql-injection
    return parts.selectList(new QueryWrapper<Part>().orderByDesc(sort)); // finding: sql-injection
  }

  @GetMapping("/texts")
  String texts(@RequestParam String label, DataSource source, Connection connection) throws Exception {
    sql.rows("SELECT * FROM part WHERE label = '" + label + "'"); // finding: sql-injection
    sql.rows("SELECT * FROM part WHERE label = ?", List.of(label)); // ok: sql-injection
    db.execute().query("SELECT * FROM part WHERE label = '" + label + "'"); // finding: sql-injection
    db.execute().query("SELECT * FROM part WHERE label = ?", label); // ok: sql-injection
    SqlTemplate.forQuery(pool, "SELECT * FROM part WHERE label = '" + label + "'").execute(Map.of()); // finding: sql-injection
    SqlTemplate.forQuery(pool, "SELECT * FROM part WHERE label = #{label}").execute(Map.of("label", label)); // ok: sql-injection
    dsl.batch("DELETE FROM part WHERE label = '" + label + "'").execute(); // finding: sql-injection
    new SqlUpdate(source, "DELETE FROM part WHERE label = '" + label + "'").update(); // finding: sql-injection
    new SqlUpdate(source, "DELETE FROM part WHERE label = ?").update(label); // ok: sql-injection
    new SqlRunner(connection).selectAll("SELECT * FROM part WHERE label = '" + label + "'"); // finding: sql-injection
    new SqlRunner(connection).selectAll("SELECT * FROM part WHERE label = ?", label); // ok: sql-injection
    athena.startQueryExecution(b -> b.queryString("SELECT * FROM part WHERE label = '" + label + "'")); // finding: sql-injection
    athena.startQueryExecution(b -> b.queryString("SELECT * FROM part WHERE label = ?").executionParameters(label)); // ok: sql-injection
    JdbcRowSet rows = RowSetProvider.newFactory().createJdbcRowSet();
    rows.setCommand("SELECT * FROM part WHERE label = ?"); // ok: sql-injection
    rows.setString(1, label);
    rows.setCommand("SELECT * FROM part WHERE label = '" + label + "'"); // finding: sql-injection
    return "done";
  }
}
