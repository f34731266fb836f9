import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

class Headers {
  void servlet(HttpServletResponse response) {
    // finding: insecure-cookie
    response.setHeader("Set-Cookie", "session=" + UUID.randomUUID() + "; Path=/; HttpOnly");
    // ok: insecure-cookie
    response.addHeader("Set-Cookie", "session=" + UUID.randomUUID() + "; Path=/; HttpOnly; Secure");
    // ok: insecure-cookie
    response.addHeader("X-Trace", "session=" + UUID.randomUUID());
  }

  ResponseEntity<Void> entity() {
    // finding: insecure-cookie
    return ResponseEntity.ok().header(HttpHeaders.SET_COOKIE, "session=" + UUID.randomUUID() + "; Path=/; HttpOnly").build();
  }
}
