package harbour;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;

@Path("/buoys")
public interface BuoyService {
    @GET
    @Path("{name}")
    String find(@PathParam("name") String name, @QueryParam("colour") String colour);
}
