package app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.ws.rs.GET;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Response;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@javax.ws.rs.Path("/theme")
public class RoutePatterns {
  private static final Path FOLDER = Path.of("/var/theme");

  @GET
  @javax.ws.rs.Path("image/{type: logo|background}")
  public Response image(@PathParam("type") String kind) throws IOException {
    // ok: path-traversal
    return Response.ok(Files.newInputStream(FOLDER.resolve(kind))).build();
  }

  @GET
  @javax.ws.rs.Path("font/{name: .+}")
  public Response font(@PathParam("name") String name) throws IOException {
    // finding: path-traversal
    return Response.ok(Files.newInputStream(FOLDER.resolve(name))).build();
  }

  @GET
  @javax.ws.rs.Path("sheet/{name}")
  public Response sheet(@PathParam("name") String name) throws IOException {
    // finding: path-traversal
    return Response.ok(Files.newInputStream(FOLDER.resolve(name))).build();
  }

  static int width(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      // ok: path-traversal
      return ImageIO.read(in).getWidth();
    }
  }
}

@RestController
@RequestMapping("/shops/{shop:[a-z]{2,20}}")
class ShopFiles {
  @GetMapping("/pages/{page:[a-z0-9-]{1,40}}")
  byte[] page(@PathVariable String shop, @PathVariable("page") String name) throws IOException {
    // ok: path-traversal
    return Files.readAllBytes(Path.of("/var/pages", shop, name));
  }

  @GetMapping({"/parts/{part:[a-z]+}", "/any/{part:.*}"})
  byte[] part(@PathVariable String shop, @PathVariable String part) throws IOException {
    // finding: path-traversal
    return Files.readAllBytes(Path.of("/var/parts", part));
  }
}
