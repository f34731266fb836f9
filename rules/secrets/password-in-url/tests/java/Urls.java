import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

class Urls {
  private final RestTemplate rest = new RestTemplate();
  private String apiKey;

  String login(String password) {
    // finding: password-in-url
    return rest.getForObject("https://id.partner.eu/login?password=" + password, String.class);
  }

  void confirm(HttpServletResponse response, String password) throws Exception {
    // finding: password-in-url
    response.sendRedirect("/welcome?password=" + password);
  }

  HttpRequest rates() {
    // finding: password-in-url
    return HttpRequest.newBuilder(URI.create("https://rates.partner.eu/latest?key=" + apiKey)).build();
  }

  URI built(String password) {
    // finding: password-in-url
    return UriComponentsBuilder.fromHttpUrl("https://id.partner.eu/check").queryParam("password", password).build().toUri();
  }

  void open(String accessToken) throws Exception {
    URL url = new URL(String.format("https://files.partner.eu/list?access_token=%s", accessToken));
    // finding: password-in-url
    url.openConnection();
  }

  // what is fine

  String byBody(String password) {
    // ok: password-in-url
    return rest.postForObject("https://id.partner.eu/login", Map.of("password", password), String.class);
  }

  HttpRequest byHeader() {
    // ok: password-in-url
    return HttpRequest.newBuilder(URI.create("https://rates.partner.eu/latest")).header("x-api-key", apiKey).build();
  }

  void reset(HttpServletResponse response, long userId) throws Exception {
    // ok: password-in-url
    response.sendRedirect("/password/reset?user=" + userId);
  }

  URI page(int passwordPage) {
    // ok: password-in-url
    return UriComponentsBuilder.fromHttpUrl("https://id.partner.eu/list").queryParam("page", passwordPage).build().toUri();
  }

  String me(String name) {
    // ok: password-in-url
    return rest.getForObject("https://id.partner.eu/users/" + name, String.class);
  }
}
