import org.springframework.http.ProblemDetail;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

class Errors {
  void activate(User user) {
    // finding: personal-data-in-error
    if (user.isBlocked()) throw new IllegalStateException("account of " + user.getEmail() + " is blocked");
  }

  void enrol(User user) {
    // finding: personal-data-in-error
    throw new IllegalArgumentException(user.getFirstName() + " " + user.getLastName() + " is enrolled already");
  }

  void duplicate(User user) {
    // finding: personal-data-in-error
    throw new ResponseStatusException(HttpStatus.CONFLICT, user.getPhoneNumber() + " is registered already");
  }

  void answer(HttpServletResponse response, User user) throws Exception {
    // finding: personal-data-in-error
    response.sendError(409, "reserved for " + user.getEmail());
  }

  void unpaid(String iban) {
    // finding: personal-data-in-error
    throw new RuntimeException(String.format("no payment from %s", iban));
  }

  void own(User user) {
    // finding: personal-data-in-error
    throw new Conflict(user.getEmail() + " is taken");
  }

  // what is fine

  void activateById(User user) {
    // ok: personal-data-in-error
    if (user.isBlocked()) throw new IllegalStateException("account " + user.getId() + " is blocked");
  }

  void invalid(String email) {
    // ok: personal-data-in-error
    if (email.isEmpty()) throw new IllegalArgumentException("the e-mail address is not valid");
  }

  void notFound(long number) {
    // ok: personal-data-in-error
    throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no order " + number);
  }

  void missing(java.io.File file) {
    // ok: personal-data-in-error
    throw new IllegalStateException("cannot read " + file.getName());
  }

  void masked(User user) {
    // ok: personal-data-in-error
    throw new IllegalStateException("account of " + maskEmail(user.getEmail()));
  }

  private static String maskEmail(String email) {
    return email.charAt(0) + "***";
  }

  static class Conflict extends RuntimeException {
    Conflict(String message) {
      super(message);
    }
  }

  interface User {
    long getId();

    String getEmail();

    boolean isBlocked();

    String getFirstName();

    String getLastName();

    String getPhoneNumber();
  }

  ResponseEntity<?> rejected(User user) {
    // finding: personal-data-in-error
    return ResponseEntity.badRequest().body(Map.of("message", "no order for " + user.getEmail()));
  }

  ResponseEntity<?> rejectedByNumber(User user, long id) {
    // ok: personal-data-in-error
    return ResponseEntity.badRequest().body(Map.of("message", "no order for customer " + id));
  }

  ResponseEntity<?> accepted(User user) {
    // ok: personal-data-in-error
    return ResponseEntity.ok().body(Map.of("email", user.getEmail()));
  }

  ProblemDetail problem(User user) {
    // finding: personal-data-in-error
    return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, user.getEmail() + " is taken");
  }

  ProblemDetail problemWithoutName() {
    // ok: personal-data-in-error
    return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "the address is taken");
  }

  ResponseEntity<?> conflict(User user) {
    // finding: personal-data-in-error
    return ResponseEntity.status(HttpStatus.CONFLICT).body(user.getEmail() + " is taken");
  }

  ResponseEntity<?> created(User user) {
    // ok: personal-data-in-error
    return ResponseEntity.status(HttpStatus.CREATED).body(user.getEmail());
  }
}
