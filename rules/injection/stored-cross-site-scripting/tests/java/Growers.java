package shop.growers;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Entity;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;

@Entity
class Grower extends PanacheEntity {
  enum Soil {
    CLAY,
    LOAM
  }

  public UUID key = UUID.randomUUID();
  public Soil soil = Soil.LOAM;
  public Instant since = Instant.now();
  public String nick;
  public String motto;

  static List<Grower> all(String region) {
    return list("region", region);
  }

  static Optional<Grower> byKey(UUID key) {
    return find("key", key).firstResultOptional();
  }
}

@Path("/growers")
@Produces("text/html")
class GrowerPages {
  // a field of a type without text is none, also where the class gives it a value of its own
  @GET
  public String links() {
    String items =
        Grower.all("north").stream()
            .map(one -> "<li><a href=\"/growers/" + one.key + "\">" + one.soil + one.since + "</a></li>")
            .collect(Collectors.joining());
    // ok: stored-cross-site-scripting
    return "<ul>" + items + "</ul>";
  }

  @GET
  @Path("/one")
  public String one(UUID key) {
    Grower grower = Grower.byKey(key).orElseThrow();
    // ok: stored-cross-site-scripting
    return "<p>" + grower.key + grower.soil + "</p>";
  }

  // the identifier that the library's class has
  @GET
  @Path("/numbers")
  public String numbers() {
    String items = Grower.all("north").stream().map(one -> "<li>" + one.id + "</li>").collect(Collectors.joining());
    // ok: stored-cross-site-scripting
    return "<ul>" + items + "</ul>";
  }

  // a number and an escaped text out of the same record
  @GET
  @Path("/escaped")
  public String escaped() {
    String items =
        Grower.all("north").stream()
            .map(one -> "<li><a href=\"/growers/" + one.key + "\">" + StringEscapeUtils.escapeHtml4(one.nick) + "</a></li>")
            .collect(Collectors.joining());
    // ok: stored-cross-site-scripting
    return "<ul>" + items + "</ul>";
  }

  @GET
  @Path("/mixed")
  public String mixed() {
    String items =
        Grower.all("north").stream()
            .map(one -> "<li id=\"" + one.nick + one.key + "\">" + StringEscapeUtils.escapeHtml4(one.nick) + "</li>")
            .collect(Collectors.joining());
    // finding: stored-cross-site-scripting
    return "<ul>" + items + "</ul>";
  }

  @GET
  @Path("/names")
  public String names() {
    String items = Grower.all("north").stream().map(one -> "<li>" + one.nick + "</li>").collect(Collectors.joining());
    // finding: stored-cross-site-scripting
    return "<ul>" + items + "</ul>";
  }

  // what a request has stored is told of as such
  @POST
  @Path("/motto")
  public void motto(@FormParam("key") UUID key, @FormParam("motto") String motto) {
    Grower grower = Grower.byKey(key).orElseThrow();
    grower.motto = motto;
    grower.persist();
  }

  @GET
  @Path("/motto")
  public String motto(UUID key) {
    Grower grower = Grower.byKey(key).orElseThrow();
    // ok: stored-cross-site-scripting
    return "<p>" + grower.motto + "</p>";
  }
}
