import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;

@Entity
class Guest {
  @Id private String number;
  @Column private String lastName;
  @Column private String nationalId;

  String getNumber() {
    return number;
  }

  String getLastName() {
    return lastName;
  }

  public String getNationalId() {
    return nationalId;
  }
}

record GuestView(String number, String name) {
  static GuestView of(Guest guest) {
    return new GuestView(guest.getNumber(), guest.getLastName());
  }

  static List<GuestView> of(Collection<Guest> guests) {
    return guests.stream().map(GuestView::of).toList();
  }
}

@Path("/guests")
@Produces(MediaType.APPLICATION_JSON)
class Guests {
  private final EntityManager em;

  Guests(EntityManager em) {
    this.em = em;
  }

  private List<Guest> all() {
    return em.createQuery("select g from Guest g", Guest.class).getResultList();
  }

  @GET
  @Path("/views")
  public List<GuestView> views() {
    // ok: sensitive-record-in-response
    return GuestView.of(all());
  }

  @GET
  public List<Guest> whole() {
    // finding: sensitive-record-in-response
    return all();
  }
}
