import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.client.ClientBuilder;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.fluent.Request;
import org.apache.http.client.methods.RequestBuilder;
import org.jsoup.Jsoup;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

class RequestBuilders {
  void ssrf(HttpServletRequest request, HttpServletResponse response, RestClient rc, WebClient wc) throws Exception {
    String in = request.getParameter("in");
    HttpClient.create().get().uri(in).response(); // finding: server-side-request-forgery
    rc.get().uri(in).retrieve(); // finding: server-side-request-forgery
    rc.get().uri("https://a.b/{x}", in).retrieve(); // ok: server-side-request-forgery
    wc.post().uri(in).retrieve(); // finding: server-side-request-forgery
    ClientBuilder.newClient().target(in).request().get(); // finding: server-side-request-forgery
    ClientBuilder.newClient().target("https://a.b").path(in).request().get(); // ok: server-side-request-forgery
    ClientBuilder.newClient().target("https://a.b").queryParam("q", in).request().get(); // ok: server-side-request-forgery
    Request.get(in).execute(); // finding: server-side-request-forgery
    SimpleRequestBuilder.get(in).build(); // finding: server-side-request-forgery
    RequestBuilder.get(in).build(); // finding: server-side-request-forgery
    Jsoup.connect(in).get(); // finding: server-side-request-forgery
    Jsoup.parse(new java.net.URL(in), 1000); // finding: server-side-request-forgery
    new java.net.URI(in).toURL().openStream(); // finding: server-side-request-forgery
    new java.net.Socket(in, 80); // finding: server-side-request-forgery
    java.net.http.HttpRequest.newBuilder().uri(java.net.URI.create(in)).build(); // finding: server-side-request-forgery
  }
}
