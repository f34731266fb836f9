package shop.graph;

import com.influxdb.client.InfluxDBClient;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Graphs {
  private Driver driver;
  private Neo4jClient client;
  private InfluxDBClient influx;

  @GetMapping("/fish")
  void fish(@RequestParam String name) {
    try (Session session = driver.session()) {
      // finding: nosql-text-injection
      session.run("MATCH (f:Fish {name: '" + name + "'}) RETURN f");
      // ok: nosql-text-injection
      session.run("MATCH (f:Fish {name: $name}) RETURN f", Map.of("name", name));
      // finding: nosql-text-injection
      session.executeRead(tx -> tx.run("MATCH (f:Fish {name: '" + name + "'}) RETURN f").list());
    }
    // finding: nosql-text-injection
    client.query("MATCH (f {name: '" + name + "'}) RETURN f").fetch().all();
    // ok: nosql-text-injection
    client.query("MATCH (f {name: $name}) RETURN f").bind(name).to("name").fetch().all();
    // finding: nosql-text-injection
    influx.getQueryApi().query("from(bucket: \"fish\") |> filter(fn: (r) => r.name == \"" + name + "\")");
  }
}
