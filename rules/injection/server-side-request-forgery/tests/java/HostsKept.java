package shop.hosts;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.validator.routines.InetAddressValidator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

// the host is kept in a variable before it is looked at
@RestController
class HostsKept {
  private static final Set<String> HOSTS = Set.of("feeds.example.org");
  private final RestTemplate rest = new RestTemplate();

  @GetMapping("/a")
  String contained(@RequestParam String url) {
    String host = URI.create(url).getHost();
    if (host == null || !HOSTS.contains(host)) throw new IllegalArgumentException();
    // ok: server-side-request-forgery
    return rest.getForObject(url, String.class);
  }

  @GetMapping("/b")
  String matched(@RequestParam String url) {
    checkHost(url);
    // ok: server-side-request-forgery
    return rest.getForObject(url, String.class);
  }

  private static void checkHost(String url) {
    String host = URI.create(url).getHost();
    if (host == null || HOSTS.stream().noneMatch(host::equals)) throw new IllegalArgumentException();
  }

  @GetMapping("/c")
  String present(@RequestParam String url) {
    String host = URI.create(url).getHost();
    if (host == null || host.isBlank()) throw new IllegalArgumentException();
    // finding: server-side-request-forgery
    return rest.getForObject(url, String.class);
  }

  @GetMapping("/d")
  String path(@RequestParam String url) {
    String path = URI.create(url).getPath();
    if (!HOSTS.contains(path)) throw new IllegalArgumentException();
    // finding: server-side-request-forgery
    return rest.getForObject(url, String.class);
  }

  // which machine it is stays the client's choice
  @GetMapping("/e")
  String address(@RequestParam String address) {
    if (!InetAddressValidator.getInstance().isValid(address)) throw new IllegalArgumentException();
    // finding: server-side-request-forgery
    return rest.getForObject("https://" + address + "/feed", String.class);
  }

  @GetMapping("/f")
  String asText(@RequestParam String url) {
    URI uri = URI.create(url);
    if (!"https".equals(uri.getScheme()) || !HOSTS.contains(String.valueOf(uri.getHost())) || uri.getPort() != -1)
      throw new IllegalArgumentException();
    // ok: server-side-request-forgery
    return rest.getForObject(uri, String.class);
  }

  @GetMapping("/g")
  String lowerCase(@RequestParam String url) {
    String host = Objects.toString(URI.create(url).getHost(), "").toLowerCase(Locale.ROOT);
    if (!HOSTS.contains(host)) throw new IllegalArgumentException();
    // ok: server-side-request-forgery
    return rest.getForObject(url, String.class);
  }

  @GetMapping("/h")
  String pathAsText(@RequestParam String url) {
    URI uri = URI.create(url);
    if (!HOSTS.contains(String.valueOf(uri.getPath()))) throw new IllegalArgumentException();
    // finding: server-side-request-forgery
    return rest.getForObject(uri, String.class);
  }

  // what stands in front of the end may be anything
  @GetMapping("/i")
  String endOfHost(@RequestParam String url) {
    URI uri = URI.create(url);
    if (!HOSTS.contains(uri.getHost().substring(3))) throw new IllegalArgumentException();
    // finding: server-side-request-forgery
    return rest.getForObject(uri, String.class);
  }
}
