import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

class Handlers {
  interface Guest {
    String getFullName();

    String getEmail();

    Long getRoom();
  }

  static class TakenException extends RuntimeException {
    TakenException(String message) {
      super(message);
    }
  }

  static class ClosedException extends RuntimeException {
    ClosedException(String message) {
      super(message);
    }
  }

  static class OwnedException extends RuntimeException {
    private final String owner;

    OwnedException(String owner) {
      super("owned");
      this.owner = owner;
    }

    String getOwner() {
      return owner;
    }
  }

  static class MissingException extends RuntimeException {
    MissingException(String message) {
      super(message);
    }
  }

  static class FullException extends RuntimeException {
    FullException(String message) {
      super(message);
    }
  }

  record Failure(String code, String text) {}

  void book(Guest guest, Optional<Guest> other, boolean isClosed) {
    // finding: personal-data-in-error
    if (guest.getRoom() == null) throw new TakenException("taken by " + guest.getFullName());
    // ok: personal-data-in-error
    if (isClosed) throw new ClosedException("closed: " + guest.getRoom());
    // finding: personal-data-in-error
    if (guest.getRoom() == 2) throw new OwnedException(guest.getEmail());
    // finding: personal-data-in-error
    if (guest.getRoom() == 3) throw new FullException("full: " + guest.getEmail());
    other.orElseThrow(() -> new MissingException("nobody but " + guest.getFullName()));
  }

  @RestControllerAdvice
  static class Advice {
    @ExceptionHandler(TakenException.class)
    ProblemDetail taken(TakenException e) {
      // finding: personal-data-in-error
      return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, e.getMessage());
    }

    @ExceptionHandler(ClosedException.class)
    ProblemDetail closed(ClosedException e) {
      // ok: personal-data-in-error
      return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, e.getMessage());
    }

    @ExceptionHandler(OwnedException.class)
    ResponseEntity<String> owned(OwnedException e) {
      // finding: personal-data-in-error
      return ResponseEntity.status(HttpStatus.CONFLICT).body(e.getOwner());
    }

    @ExceptionHandler(MissingException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    Failure missing(MissingException e) {
      // finding: personal-data-in-error
      return new Failure("missing", e.getMessage());
    }

    @ExceptionHandler(RuntimeException.class)
    @ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
    Failure other(RuntimeException e) {
      // ok: personal-data-in-error
      return new Failure("other", e.getMessage());
    }
  }

  static class FullMapper implements ExceptionMapper<FullException> {
    @Override
    public Response toResponse(FullException e) {
      // finding: personal-data-in-error
      return Response.status(Response.Status.CONFLICT).entity(e.getMessage()).build();
    }
  }
}
