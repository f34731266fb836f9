import feign.Feign;
import io.vertx.ext.web.client.WebClient;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import com.google.common.io.Resources;
import kong.unirest.core.Unirest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import retrofit2.Retrofit;

@RestController
class ClientsForAddresses {
  private RestTemplate rest;
  private WebClient web;

  interface Api {}

  @GetMapping("/clients")
  String clients(@RequestParam String host, @RequestParam String name) throws Exception {
    RestClient own = RestClient.builder().baseUrl("https://" + host).build(); // finding: server-side-request-forgery
    RestClient fixed = RestClient.builder().baseUrl("https://api.example.com/" + name).build(); // ok: server-side-request-forgery
    new Retrofit.Builder().baseUrl("https://" + host + "/").build(); // finding: server-side-request-forgery
    new Retrofit.Builder().baseUrl("https://api.example.com/" + name + "/").build(); // ok: server-side-request-forgery
    Feign.builder().target(Api.class, "https://" + host); // finding: server-side-request-forgery
    Feign.builder().target(Api.class, "https://api.example.com/" + name); // ok: server-side-request-forgery
    Unirest.get("https://" + host + "/items").asString(); // finding: server-side-request-forgery
    Unirest.get("https://api.example.com/items").queryString("q", name).asString(); // ok: server-side-request-forgery
    web.get(443, host, "/items").send(); // finding: server-side-request-forgery
    web.get(443, "api.example.com", "/items/" + name).send(); // ok: server-side-request-forgery
    web.get("api.example.com", "/items/" + name).send(); // ok: server-side-request-forgery
    return Resources.toString(new URL("https://" + host), StandardCharsets.UTF_8); // finding: server-side-request-forgery
  }

  @GetMapping("/gaps")
  String gaps(@RequestParam String host, @RequestParam String name) {
    rest.getForObject("https://{host}/items", String.class, host); // finding: server-side-request-forgery
    rest.getForObject("https://{host}.api.example.com/items", String.class, host); // ok: server-side-request-forgery
    rest.getForObject("https://{host}/{name}", String.class, "api.example.com", name); // ok: server-side-request-forgery
    return rest.getForObject("https://api.example.com/{name}", String.class, name); // ok: server-side-request-forgery
  }

  @GetMapping("/drivers")
  void drivers(@RequestParam String host, @RequestParam String name) throws Exception {
    DriverManager.getConnection("jdbc:postgresql://" + host + ":5432/app"); // finding: server-side-request-forgery
    DriverManager.getConnection(host); // finding: server-side-request-forgery
    DriverManager.getConnection("jdbc:postgresql://db.internal:5432/" + name); // ok: server-side-request-forgery
    DriverManager.getConnection("jdbc:sqlite:/data/" + name + ".db"); // ok: server-side-request-forgery
  }
}
