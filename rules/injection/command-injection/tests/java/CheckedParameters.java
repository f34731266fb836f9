import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;

// parameters that the framework checks before it calls
@Path("/pings")
class CheckedParameters {
  @POST
  @Path("/a")
  public void host(@FormParam("host") @Pattern(regexp = "[a-z0-9.-]+") String host) throws IOException {
    // ok: command-injection
    Runtime.getRuntime().exec("ping -c 1 " + host);
  }

  @POST
  @Path("/b")
  public void anything(@FormParam("host") @Pattern(regexp = ".+") String host) throws IOException {
    // finding: command-injection
    Runtime.getRuntime().exec("ping -c 1 " + host);
  }

  @POST
  @Path("/c")
  public void length(@FormParam("host") @Size(max = 80) String host) throws IOException {
    // finding: command-injection
    Runtime.getRuntime().exec("ping -c 1 " + host);
  }
}
