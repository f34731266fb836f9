import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;

class Parcel extends PanacheEntity {
  public String code;
}

@Path("/parcels")
class Statics {
  @GET
  @Path("/a")
  public Object find(@QueryParam("code") String code) {
    // finding: sql-injection
    return Parcel.find("code = '" + code + "'").firstResult();
  }

  @GET
  @Path("/b")
  public Object bound(@QueryParam("code") String code) {
    // ok: sql-injection
    return Parcel.find("code = ?1", code).firstResult();
  }

  @GET
  @Path("/c")
  public Object table(@QueryParam("code") String code) {
    // finding: sql-injection
    return ExecuteStatementRequest.builder().statement("SELECT * FROM parcel WHERE code = '" + code + "'").build();
  }
}
