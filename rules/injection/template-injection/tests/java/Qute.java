import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

@Path("/cards")
class Qute {
  @Inject Engine engine;
  @Inject Template card;

  @GET
  @Path("/a")
  public String written(@QueryParam("text") String text) {
    // finding: template-injection
    return engine.parse("Dear {name}, " + text).data("name", "x").render();
  }

  @GET
  @Path("/b")
  public String given(@QueryParam("text") String text) {
    // ok: template-injection
    return engine.parse("Dear {name}, {text}").data("text", text).render() + card.data("text", text).render();
  }
}
