import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import okhttp3.HttpUrl;
import org.apache.hc.core5.net.URIBuilder;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

class QueryNames {
  private final RestTemplate rest = new RestTemplate();
  private final RestClient client = RestClient.create("https://a.example");
  private String key;
  private Feed feed;

  record Feed(String key, String plan) {

    MultiValueMap<String, String> parameters() {
  
    MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
      parameters.add("access_key", key);
      parameters.add("plan", plan);
      return parameters;
    }

    MultiValueMap<String, String> plans() {
  
    MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
      parameters.add("plan", plan);
      return parameters;
    }
  }

  QueryNames(String key, Feed feed) {
    this.key = key;
    this.feed = feed;
  }

  URI a() {
    // finding: password-in-url
    return UriComponentsBuilder.fromUriString("https://a.example/latest").queryParam("api_key", key).build().toUri();
  }

  URI b() {
    // finding: password-in-url
    return UriComponentsBuilder.fromUriString("https://a.example/latest").queryParams(feed.parameters()).build().toUri();
  }

  URI b2() {
    // ok: password-in-url
    return UriComponentsBuilder.fromUriString("https://a.example/latest").queryParams(feed.plans()).build().toUri();
  }

  HttpUrl c() {
    // finding: password-in-url
    return HttpUrl.parse("https://a.example").newBuilder().addQueryParameter("apikey", feed.key()).build();
  }

  URI d() throws Exception {
    // finding: password-in-url
    return new URIBuilder("https://a.example").addParameter("access_token", key).build();
  }

  String e() {
    // finding: password-in-url
    return rest.getForObject("https://a.example/x?api_key={k}&plan={p}", String.class, key, feed.plan());
  }

  String f() {
    // finding: password-in-url
    return client.get().uri("/x?plan={p}&api_key={k}", feed.plan(), key).retrieve().body(String.class);
  }

  String g() {
    // finding: password-in-url
    return client.get().uri(b -> b.path("/x").queryParam("api_key", key).build()).retrieve().body(String.class);
  }

  HttpRequest h() {
    // finding: password-in-url
    return HttpRequest.newBuilder(URI.create("https://a.example/x?plan=a&api_key=" + key)).build();
  }

  String i() {
    // finding: password-in-url
    return rest.getForObject("https://a.example/x?api_key={api_key}", String.class, Map.of("api_key", key));
  }

  URI j() {
    // ok: password-in-url
    return UriComponentsBuilder.fromUriString("https://a.example/latest").queryParam("plan", key).build().toUri();
  }

  HttpRequest k() {
    // ok: password-in-url
    return HttpRequest.newBuilder(URI.create("https://a.example/x?plan=" + key)).build();
  }

  String l() {
    // ok: password-in-url
    return client.get().uri("/x?plan={p}&api_key_id={k}", feed.plan(), key).retrieve().body(String.class);
  }

  URI m(int n) {
    // ok: password-in-url
    return UriComponentsBuilder.fromUriString("https://a.example/latest").queryParam("api_key", sign(n)).build().toUri();
  }

  private String sign(int n) {
    return "k" + n;
  }
}
