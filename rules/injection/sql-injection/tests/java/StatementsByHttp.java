package shop.metrics;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StatementsByHttp {
  private static final String HISTORY = "SELECT time, \"%s\" FROM \"%s\" ORDER BY time DESC";
  private final HttpClient client = HttpClient.newHttpClient();

  @GetMapping("/history/{table}/{metric}")
  String history(@PathVariable String table, @PathVariable String metric) throws Exception {
    return ask(String.format(HISTORY, metric, table));
  }

  @GetMapping("/times/{days}")
  String times(@PathVariable int days) throws Exception {
    String sql = "SELECT time FROM orders WHERE time > dateadd('d', -" + days + ", now())";
    String address = "http://metrics:9000/exec?query=" + URLEncoder.encode(sql, StandardCharsets.UTF_8); // ok: sql-injection
    return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  @GetMapping("/words/{text}")
  String words(@PathVariable String text) throws Exception {
    String address = "http://search:9000/find?words=" + URLEncoder.encode("selected " + text, StandardCharsets.UTF_8); // ok: sql-injection
    return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  private String ask(String sql) throws Exception {
    String address = "http://metrics:9000/exec?query=" + URLEncoder.encode(sql, StandardCharsets.UTF_8); // finding: sql-injection
    return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString()).body();
  }
}
