import com.fasterxml.jackson.annotation.JsonBackReference;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Records that are answered with a record that has relations to others. */
@Path("/invoices")
class Relations {
  @Inject EntityManager entities;

  @Entity
  static class Customer {
    public Long id;
    public String name;
    public String passwordHash;
  }

  @Entity
  static class Invoice {
    public Long id;
    @ManyToOne(fetch = FetchType.EAGER) public Customer customer;
  }

  @Entity
  static class Meter {
    public Long id;
    @OneToMany(fetch = FetchType.EAGER) public List<Customer> tenants;
  }

  @Entity
  static class Reading {
    public Long id;
    @ManyToOne(fetch = FetchType.LAZY) public Customer customer;
    @OneToMany public List<Customer> readers;
  }

  @Entity
  static class Tariff {
    public Long id;
    @ManyToOne @JsonIgnore public Customer author;
    @ManyToOne @JsonBackReference public Customer owner;
    @OneToOne @JsonIgnoreProperties("passwordHash") public Customer first;
  }

  /** What callers are told. */
  static class InvoiceView {
    public Long id;
    public String customer;

    InvoiceView(Invoice invoice) {
      id = invoice.id;
      customer = invoice.customer.name;
    }
  }

  @GET
  @Path("/{id}")
  public Invoice invoice(@PathParam("id") long id) {
    // finding: credential-in-response
    return entities.find(Invoice.class, id);
  }

  @GET
  @Path("/meters/{id}")
  public Response meter(@PathParam("id") long id) {
    Meter meter = entities.find(Meter.class, id);
    // finding: credential-in-response
    return Response.ok(meter).build();
  }

  @GET
  @Path("/readings/{id}")
  public Reading reading(@PathParam("id") long id) {
    // ok: credential-in-response
    return entities.find(Reading.class, id);
  }

  @GET
  @Path("/tariffs/{id}")
  public Tariff tariff(@PathParam("id") long id) {
    // ok: credential-in-response
    return entities.find(Tariff.class, id);
  }

  @GET
  @Path("/views/{id}")
  public InvoiceView view(@PathParam("id") long id) {
    // ok: credential-in-response
    return new InvoiceView(entities.find(Invoice.class, id));
  }
}
