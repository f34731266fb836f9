import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.net.http.HttpRequest;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.utils.URIBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.UrlResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

@Path("fetch")
class Builders {
  private Client client;
  private OkHttpClient ok;
  private RestTemplate rest;
  private String base;

  @GET
  @Path("a")
  HttpRequest anywhere(@QueryParam("url") String url) {
    // finding: server-side-request-forgery
    return HttpRequest.newBuilder(UriBuilder.fromUri(url).path("feed").build()).build();
  }

  @GET
  @Path("b")
  HttpRequest below(@QueryParam("name") String name) {
    // ok: server-side-request-forgery
    return HttpRequest.newBuilder(UriBuilder.fromUri(base).path(name).queryParam("q", name).build()).build();
  }

  @GET
  @Path("c")
  String target(@QueryParam("url") String url) {
    // finding: server-side-request-forgery
    return client.target(url).path("status").request().get(String.class);
  }

  @GET
  @Path("d")
  String search(@QueryParam("q") String q) {
    // ok: server-side-request-forgery
    return client.target(base).queryParam("q", q).request().get(String.class);
  }

  @GET
  @Path("e")
  String parsed(@QueryParam("url") String url) throws Exception {
    HttpUrl address = HttpUrl.parse(url).newBuilder().addQueryParameter("v", "2").build();
    // finding: server-side-request-forgery
    return ok.newCall(new Request.Builder().url(address).build()).execute().body().string();
  }

  @GET
  @Path("f")
  String segment(@QueryParam("id") String id) throws Exception {
    HttpUrl address = HttpUrl.parse(base).newBuilder().addPathSegment(id).build();
    // ok: server-side-request-forgery
    return ok.newCall(new Request.Builder().url(address).build()).execute().body().string();
  }

  @GET
  @Path("g")
  HttpGet host(@QueryParam("host") String host) throws Exception {
    // finding: server-side-request-forgery
    return new HttpGet(new URIBuilder(base).setHost(host).build());
  }

  @GET
  @Path("h")
  HttpGet parameter(@QueryParam("q") String q) throws Exception {
    // ok: server-side-request-forgery
    return new HttpGet(new URIBuilder(base).setParameter("q", q).build());
  }

  @GetMapping("/i")
  String spring(@RequestParam String name) {
    URI address = UriComponentsBuilder.fromUriString(base).path("/items/").pathSegment(name).queryParam("q", name).build().toUri();
    // ok: server-side-request-forgery
    return rest.getForObject(address, String.class);
  }

  @GetMapping("/j")
  String springHost(@RequestParam String host) {
    URI address = UriComponentsBuilder.fromUriString(base).host(host).path("/items").build().toUri();
    // finding: server-side-request-forgery
    return rest.getForObject(address, String.class);
  }

  @GET
  @Path("file")
  Resource file(@QueryParam("name") String name) throws Exception {
    // the address of a file of this machine
    // ok: server-side-request-forgery
    return new UrlResource(java.nio.file.Path.of("/srv", name).toUri());
  }

  @GET
  @Path("resource")
  Resource resource(@QueryParam("name") String name) throws Exception {
    // finding: server-side-request-forgery
    return new UrlResource(URI.create(name));
  }
}
