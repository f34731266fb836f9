import io.vertx.ext.web.handler.CorsHandler;

class VertxOrigins {
  void origins() {
    CorsHandler.create().addRelativeOrigin(".*").allowCredentials(true); // finding: permissive-cors
    CorsHandler.create().addOrigin("https://desk.kontorzoll.com").allowCredentials(true); // ok: permissive-cors
    CorsHandler.create().addRelativeOrigin(".*").allowCredentials(false); // ok: permissive-cors
  }
}
