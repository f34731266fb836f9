package shop.previews;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.apache.http.client.methods.HttpGet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;

class Previews {
  private static final Set<String> HOSTS = Set.of("images.example", "cdn.example");
  private final RestTemplate rest;
  private final WebClient web;

  Previews(RestTemplate rest, WebClient web) {
    this.rest = rest;
    this.web = web;
  }

  InputStream stream(HttpServletRequest request) throws IOException {
    // finding: server-side-request-forgery
    return new URL(request.getParameter("url")).openStream();
  }

  HttpURLConnection connection(HttpServletRequest request) throws IOException {
    URL url = new URL("https://" + request.getParameter("host") + "/status");
    // finding: server-side-request-forgery
    return (HttpURLConnection) url.openConnection();
  }

  @GetMapping("/preview")
  String preview(@RequestParam String url) {
    // finding: server-side-request-forgery
    return rest.getForObject(url, String.class);
  }

  @GetMapping("/web")
  Object reactive(@RequestParam String url) {
    // finding: server-side-request-forgery
    return web.get().uri(url).retrieve().bodyToMono(String.class);
  }

  Object client(@RequestParam String url) throws Exception {
    // finding: server-side-request-forgery
    HttpRequest request = HttpRequest.newBuilder().uri(URI.create(url)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  HttpGet apache(@RequestParam String url) {
    // finding: server-side-request-forgery
    return new HttpGet(url);
  }

  Object okhttp(@RequestParam String url) throws IOException {
    Request request = new Request.Builder().url(url).build();
    // finding: server-side-request-forgery
    return new OkHttpClient().newCall(request).execute();
  }

  String fixed() {
    // ok: server-side-request-forgery
    return rest.getForObject("https://images.example/today", String.class);
  }

  String query(@RequestParam String id) {
    // ok: server-side-request-forgery
    return rest.getForObject("https://images.example/find?id=" + id, String.class);
  }

  InputStream path(HttpServletRequest request) throws IOException {
    // ok: server-side-request-forgery
    return new URL("https://images.example/" + request.getParameter("name")).openStream();
  }

  String variables(@RequestParam String id) {
    // ok: server-side-request-forgery
    return rest.getForObject("https://images.example/{id}", String.class, id);
  }

  String listed(@RequestParam String host) {
    if (!HOSTS.contains(host)) throw new IllegalArgumentException("unknown host");
    // ok: server-side-request-forgery
    return rest.getForObject("https://" + host + "/today", String.class);
  }

  String chosen(@RequestParam String region) {
    String base = "eu".equals(region) ? "https://eu.images.example" : "https://us.images.example";
    // ok: server-side-request-forgery
    return rest.getForObject(base + "/today", String.class);
  }
}
