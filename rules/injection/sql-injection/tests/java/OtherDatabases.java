package shop.catch_;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.google.cloud.bigquery.QueryJobConfiguration;
import com.querydsl.core.types.dsl.Expressions;
import com.querydsl.core.types.dsl.StringTemplate;
import dev.langchain4j.agent.tool.P;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.hibernate.Session;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.ai.tool.annotation.ToolParam;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OtherDatabases {
  private CqlSession cassandra;
  private SparkSession spark;
  private EntityManager entities;

  @GetMapping("/rows")
  void rows(@RequestParam String name) {
    // finding: sql-injection
    cassandra.execute("select * from fish where name = '" + name + "'");
    // ok: sql-injection
    cassandra.execute(SimpleStatement.newInstance("select * from fish where name = ?", name));
    // finding: sql-injection
    cassandra.execute(SimpleStatement.newInstance("select * from fish where name = '" + name + "'"));
    // finding: sql-injection
    spark.sql("select * from fish where name = '" + name + "'");
    // ok: sql-injection
    spark.sql("select * from fish").filter("weight > 3");
    // finding: sql-injection
    entities.unwrap(Session.class).doWork(connection -> connection.createStatement().execute("delete from fish where name = '" + name + "'"));
  }

  @GetMapping("/jobs")
  QueryJobConfiguration job(@RequestParam String name, @RequestParam int year) {
    // ok: sql-injection
    QueryJobConfiguration.newBuilder("select * from fish where year = " + year);
    // finding: sql-injection
    return QueryJobConfiguration.newBuilder("select * from fish where name = '" + name + "'").build();
  }

  @GetMapping("/expressions")
  StringTemplate expression(@RequestParam String name) {
    // ok: sql-injection
    Expressions.stringTemplate("upper({0})", name);
    // finding: sql-injection
    return Expressions.stringTemplate("upper('" + name + "')");
  }
}

class FishTools {
  private JdbcTemplate jdbc;

  // a model chooses what its tools are given, and whoever talks to it chooses what it does
  @Tool(description = "Finds fish")
  List<String> find(@ToolParam(description = "condition") String where) {
    // finding: sql-injection
    return jdbc.queryForList("select name from fish where " + where, String.class);
  }

  @dev.langchain4j.agent.tool.Tool("Counts rows")
  Integer count(@P("table") String table, @P("year") int year) {
    // ok: sql-injection
    jdbc.queryForObject("select count(*) from fish where year = " + year, Integer.class);
    // finding: sql-injection
    return jdbc.queryForObject("select count(*) from " + table, Integer.class);
  }

  @Tool(description = "Finds one")
  String one(String name) {
    // ok: sql-injection
    return jdbc.queryForObject("select note from fish where name = ?", String.class, name);
  }
}
