import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

  @GetMapping("/put")
  ResponseEntity<Void> put(@RequestParam String next) {
    HttpHeaders headers = new HttpHeaders();
    // finding: open-redirect
    headers.put(HttpHeaders.LOCATION, List.of(next));
    // ok: open-redirect
    headers.put("X-Next", List.of(next));
    return new ResponseEntity<>(headers, HttpStatus.FOUND);
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
