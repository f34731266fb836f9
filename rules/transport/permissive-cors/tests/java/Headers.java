import io.javalin.http.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

class Headers {
  private static final Set<String> KNOWN = Set.of("https://shop.eu", "https://desk.shop.eu");
  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

  void servlet(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Credentials", "true");
    response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin")); // finding: permissive-cors
  }

  void withoutLogin(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin")); // ok: permissive-cors
    response.setHeader("Vary", "Origin");
  }

  void known(HttpServletRequest request, HttpServletResponse response) {
    String origin = request.getHeader("Origin");
    if (origin != null && KNOWN.contains(origin)) {
      response.setHeader("Access-Control-Allow-Origin", origin);
      response.setHeader("Access-Control-Allow-Credentials", "true"); // ok: permissive-cors
    }
  }

  static class Everybody implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      String origin = request.getHeaderString("Origin");
      response.getHeaders().putSingle(ALLOW_ORIGIN, origin);
      response.getHeaders().putSingle("Access-Control-Allow-Credentials", "true"); // finding: permissive-cors
    }
  }

  static class ByHelper implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      String origin = request.getHeaderString("Origin");
      MultivaluedMap<String, Object> headers = response.getHeaders();
      if (request.getUriInfo().getPath().startsWith("partners")) {
        if (KNOWN.contains(origin)) checked(headers, origin);
      } else {
        all(headers, origin);
      }
    }

    private void checked(MultivaluedMap<String, Object> headers, String origin) {
      headers.add(ALLOW_ORIGIN, origin);
      headers.add("Access-Control-Allow-Credentials", "true"); // ok: permissive-cors
    }

    private void all(MultivaluedMap<String, Object> headers, String origin) {
      headers.add(ALLOW_ORIGIN, origin);
      headers.add("Access-Control-Allow-Credentials", "true"); // finding: permissive-cors
    }
  }

  Response built(@jakarta.ws.rs.HeaderParam("Origin") String origin) {
    // finding: permissive-cors
    return Response.ok(Set.of("me"))
        .header("Access-Control-Allow-Origin", origin)
        .header("Access-Control-Allow-Credentials", true)
        .build();
  }

  static class Reactive implements WebFilter {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
      String origin = exchange.getRequest().getHeaders().getOrigin();
      exchange.getResponse().getHeaders().setAccessControlAllowOrigin(origin);
      exchange.getResponse().getHeaders().setAccessControlAllowCredentials(true); // finding: permissive-cors
      return chain.filter(exchange);
    }
  }

  static class Checked implements WebFilter {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
      String origin = exchange.getRequest().getHeaders().getOrigin();
      var headers = exchange.getResponse().getHeaders();
      if ("https://shop.eu".equals(origin)) {
        headers.setAccessControlAllowOrigin(origin);
        headers.setAccessControlAllowCredentials(true); // ok: permissive-cors
      }
      return chain.filter(exchange);
    }
  }

  @GetMapping("/me")
  ResponseEntity<String> entity(@RequestHeader("Origin") String origin) {
    // finding: permissive-cors
    return ResponseEntity.ok()
        .header("Access-Control-Allow-Origin", origin)
        .header("Access-Control-Allow-Credentials", "true")
        .body("me");
  }

  void javalin(Context ctx) {
    ctx.header("Access-Control-Allow-Credentials", "true");
    ctx.header("Access-Control-Allow-Origin", ctx.header("Origin")); // finding: permissive-cors
  }

  void vertx(RoutingContext ctx) {
    // finding: permissive-cors
    ctx.response()
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ctx.request().getHeader("Origin"))
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
  }

  void fixed(RoutingContext ctx) {
    // ok: permissive-cors
    ctx.response()
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "https://shop.eu")
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
  }
}
