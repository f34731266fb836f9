import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import org.jboss.resteasy.reactive.RestQuery;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

class Functional {
  Mono<ServerResponse> page(ServerRequest request) {
    String q = request.queryParam("q").orElse("");
    // finding: cross-site-scripting
    return ServerResponse.ok().contentType(MediaType.TEXT_HTML).bodyValue("<p>" + q + "</p>");
  }

  Mono<ServerResponse> escaped(ServerRequest request) {
    String q = HtmlUtils.htmlEscape(request.pathVariable("q"));
    // ok: cross-site-scripting
    return ServerResponse.ok().contentType(MediaType.TEXT_HTML).bodyValue("<p>" + q + "</p>");
  }

  Mono<ServerResponse> data(ServerRequest request) {
    // ok: cross-site-scripting
    return ServerResponse.ok().bodyValue(request.pathVariable("q"));
  }
}

@Controller("/greetings")
class Greetings {
  @Get("/html")
  HttpResponse<String> html(@QueryValue String name) {
    // finding: cross-site-scripting
    return HttpResponse.ok("<h1>" + name + "</h1>");
  }

  @Get("/bare")
  String bare(String name) {
    // finding: cross-site-scripting
    return "<h1>" + name + "</h1>";
  }

  @Get("/plain")
  HttpResponse<String> plain(@QueryValue String name) {
    // ok: cross-site-scripting
    return HttpResponse.ok(name);
  }
}

@jakarta.ws.rs.Path("/quarkus")
class Quarkus {
  @jakarta.ws.rs.GET
  public String html(@RestQuery String name) {
    // finding: cross-site-scripting
    return "<h1>" + name + "</h1>";
  }
}
