import com.sun.net.httpserver.HttpServer;
import io.javalin.Javalin;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.InetSocketAddress;
import java.util.Map;
import org.owasp.encoder.Encode;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import spark.Spark;

class Handlers extends AbstractVerticle {
  @Override
  public void start() {
    Router router = Router.router(vertx);
    // finding: cross-site-scripting
    router.get("/page").handler(ctx -> ctx.response().putHeader("content-type", "text/html").end("<h1>" + ctx.request().getParam("name") + "</h1>"));
    // ok: cross-site-scripting
    router.get("/data").handler(ctx -> ctx.response().end(new JsonObject().put("name", ctx.request().getParam("name")).encode()));
    router.get("/escaped").handler(this::escaped);
  }

  private void escaped(RoutingContext ctx) {
    // ok: cross-site-scripting
    ctx.response().end("<h1>" + Encode.forHtml(ctx.queryParam("name").get(0)) + "</h1>");
  }

  static class Item {
    public String name;
  }

  void javalin() {
    Javalin app = Javalin.create();
    // finding: cross-site-scripting
    app.get("/hello", ctx -> ctx.html("<p>" + ctx.queryParam("name") + "</p>"));
    app.post(
        "/items",
        ctx -> {
          Item item = ctx.bodyAsClass(Item.class);
          // finding: cross-site-scripting
          ctx.contentType("text/html").result("<b>" + item.name + "</b>");
        });
    // ok: cross-site-scripting
    app.get("/json", ctx -> ctx.json(Map.of("name", ctx.queryParam("name"))));
  }

  void spark() {
    // finding: cross-site-scripting
    Spark.get("/hello", (request, response) -> "<p>" + request.queryParams("name") + "</p>");
    // ok: cross-site-scripting
    Spark.get("/text", (request, response) -> "hello " + request.queryParams("name"));
  }

  RouterFunction<ServerResponse> functional() {
    return RouterFunctions.route()
        // finding: cross-site-scripting
        .GET("/hello", request -> ServerResponse.ok().body("<p>" + request.param("name").orElse("") + "</p>"))
        .build();
  }

  void jdk() throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0);
    server.createContext(
        "/hello",
        exchange -> {
          String query = exchange.getRequestURI().getQuery();
          // finding: cross-site-scripting
          exchange.getResponseBody().write(("<p>" + query + "</p>").getBytes());
        });
  }

  static class Undertow implements HttpHandler {
    @Override
    public void handleRequest(HttpServerExchange exchange) {
      String name = exchange.getQueryParameters().get("name").getFirst();
      // finding: cross-site-scripting
      exchange.getResponseSender().send("<p>" + name + "</p>");
      // ok: cross-site-scripting
      exchange.getResponseSender().send("<p>" + Encode.forHtml(name) + "</p>");
    }
  }
}
