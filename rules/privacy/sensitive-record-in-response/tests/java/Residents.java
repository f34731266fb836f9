import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Entity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import lombok.Data;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@Data
@Entity
class Resident {
  private Long id;
  private String room;
  private String diagnosis;
}

@Data
@Entity
class Tenant {
  private Long id;
  private String room;
  @JsonIgnore private String iban;
}

@Entity
class Lodger {
  private Long id;
  private String taxId;

  public Long getId() {
    return id;
  }

  public String getTaxId() {
    return taxId;
  }

  public void setTaxId(String taxId) {
    this.taxId = taxId;
  }
}

@Data
class ResidentView {
  private Long id;
  private String diagnosis;
}

interface Rooms {
  Resident resident(Long id);

  List<Resident> residents();

  Optional<Tenant> tenant(Long id);

  Lodger lodger(Long id);
}

@RestController
class Residents {
  private Rooms rooms;

  @GetMapping("/residents/{id}")
  Resident one(@PathVariable Long id) {
    // finding: sensitive-record-in-response
    return rooms.resident(id);
  }

  @GetMapping("/residents")
  ResponseEntity<?> all() {
    List<Resident> found = rooms.residents();
    // finding: sensitive-record-in-response
    return ResponseEntity.ok(found);
  }

  @GetMapping("/residents/{id}/view")
  ResidentView view(@PathVariable Long id) {
    Resident resident = rooms.resident(id);
    ResidentView view = new ResidentView();
    view.setId(resident.getId());
    view.setDiagnosis(resident.getDiagnosis());
    // ok: sensitive-record-in-response
    return view;
  }

  @GetMapping("/tenants/{id}")
  ResponseEntity<Tenant> tenant(@PathVariable Long id) {
    // ok: sensitive-record-in-response
    return ResponseEntity.of(rooms.tenant(id));
  }

  @GetMapping("/lodgers/{id}")
  Lodger lodger(@PathVariable Long id) {
    // finding: sensitive-record-in-response
    return rooms.lodger(id);
  }

  @GetMapping("/lodgers/{id}/short")
  Lodger shortLodger(@PathVariable Long id) {
    Lodger lodger = rooms.lodger(id);
    lodger.setTaxId(null);
    // ok: sensitive-record-in-response
    return lodger;
  }

  @GetMapping("/residents/{id}/room")
  String room(@PathVariable Long id) {
    // ok: sensitive-record-in-response
    return rooms.resident(id).getRoom();
  }
}

@Path("/lodgers")
class LodgerResource {
  private Rooms rooms;

  @GET
  public Response one(Long id) {
    Lodger lodger = rooms.lodger(id);
    // finding: sensitive-record-in-response
    return Response.ok(lodger).build();
  }
}
