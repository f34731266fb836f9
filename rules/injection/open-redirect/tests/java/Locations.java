import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

class Locations {
  @GetMapping("/go")
  ResponseEntity<Void> go(@RequestParam String next) {
    // finding: open-redirect
    return ResponseEntity.status(302).header(HttpHeaders.LOCATION, next).build();
  }

  @GetMapping("/set")
  ResponseEntity<Void> set(@RequestParam String next) {
    HttpHeaders headers = new HttpHeaders();
    // finding: open-redirect
    headers.add("Location", next);
    return ResponseEntity.status(302).headers(headers).build();
  }

  @GetMapping("/trace")
  ResponseEntity<Void> trace(@RequestParam String id) {
    // ok: open-redirect
    return ResponseEntity.status(204).header("X-Trace", id).build();
  }

  @GetMapping("/page")
  ResponseEntity<Void> page(@RequestParam String id) {
    // ok: open-redirect
    return ResponseEntity.status(302).header(HttpHeaders.LOCATION, "/pages/" + id).build();
  }
}
