import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@Path("prescriptions")
class Answers {
  static class DispensedException extends Exception {
    DispensedException(String message) {
      super(message);
    }
  }

  static class ClosedException extends RuntimeException {
    private final UUID number;

    ClosedException(UUID number) {
      super("closed: " + number);
      this.number = number;
    }

    UUID getNumber() {
      return number;
    }
  }

  static class Prescriptions {
    String redeem(Patient patient) throws DispensedException {
      if (patient.hasLeft()) {
        // finding: personal-data-in-error
        throw new DispensedException("already given to " + patient.getFullName() + ", born " + patient.getDateOfBirth());
      }
      if (patient.getNumber() == null) throw new ClosedException(UUID.randomUUID());
      return "ok";
    }
  }

  private final Prescriptions prescriptions = new Prescriptions();

  @GET
  @Path("{id}")
  Response redeem(@PathParam("id") String id, Patient patient) {
    try {
      return Response.ok(prescriptions.redeem(patient)).build();
    } catch (DispensedException e) {
      // finding: personal-data-in-error
      return Response.status(Response.Status.CONFLICT).entity(Map.of("error", e.getMessage())).build();
    } catch (IllegalStateException e) {
      // ok: personal-data-in-error
      return Response.serverError().entity(Map.of("error", "try again", "incident", UUID.randomUUID())).build();
    }
  }

  Response direct(Patient patient) {
    // finding: personal-data-in-error
    return Response.status(422).entity("not insured: " + patient.getFullName()).build();
  }

  ResponseEntity<String> entity(Patient patient) {
    // finding: personal-data-in-error
    return new ResponseEntity<>("not insured: " + patient.getFullName(), HttpStatus.CONFLICT);
  }

  ResponseEntity<String> greeting(Patient patient) {
    // ok: personal-data-in-error
    return new ResponseEntity<>("welcome, " + patient.getFullName(), HttpStatus.OK);
  }

  Response number(Patient patient) {
    // ok: personal-data-in-error
    return Response.status(422).entity("not insured: " + patient.getNumber()).build();
  }

  interface Patient {
    String getFullName();

    String getDateOfBirth();

    UUID getNumber();

    boolean hasLeft();
  }
}
