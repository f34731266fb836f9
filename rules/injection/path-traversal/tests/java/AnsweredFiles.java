import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.File;

@Path("/scores")
public class AnsweredFiles {
  private final File folder = new File("/srv/scores");

  @GET
  @Path("/sheet")
  public Response sheet(@QueryParam("name") String name) {
    // finding: path-traversal
    return Response.ok(new File(folder, name)).build();
  }

  @GET
  @Path("/part")
  public Response part(@QueryParam("name") String name) {
    File part = new File(folder, name);
    // finding: path-traversal
    return Response.ok(part, MediaType.APPLICATION_OCTET_STREAM).build();
  }

  @GET
  @Path("/cover")
  public File cover(@QueryParam("name") String name) {
    // finding: path-traversal
    return new File(folder, name);
  }

  @GET
  @Path("/plain")
  public Response plain(@QueryParam("name") String name) {
    // ok: path-traversal
    return Response.ok(new File(folder, new File(name).getName())).build();
  }

  @GET
  @Path("/echo")
  public Response echo(@QueryParam("name") String name) {
    // ok: path-traversal
    return Response.ok(name).build();
  }
}
