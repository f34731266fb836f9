package shop.mirror;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

// a method that only makes the request: whoever calls it chooses the address
@RestController
class Requests {
  private static final Set<String> HOSTS = Set.of("feeds.example.org", "www.example.org");
  private final HttpClient http = HttpClient.newHttpClient();

  @GetMapping("/any")
  String any(@RequestParam String url) throws Exception {
    // finding: server-side-request-forgery
    return http.send(request(url), BodyHandlers.ofString()).body();
  }

  @GetMapping("/known")
  String known(@RequestParam String url) throws Exception {
    URI uri = URI.create(url);
    if (!"https".equals(uri.getScheme()) || !HOSTS.contains(uri.getHost())) throw new IllegalArgumentException();
    // ok: server-side-request-forgery
    return http.send(request(uri.toString()), BodyHandlers.ofString()).body();
  }

  @GetMapping("/sent")
  String sent(@RequestParam String url) throws Exception {
    return fetch(url);
  }

  private String fetch(String url) throws Exception {
    // finding: server-side-request-forgery
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
    return http.send(request, BodyHandlers.ofString()).body();
  }

  private static HttpRequest request(String url) {
    return HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/plain").GET().build();
  }
}
