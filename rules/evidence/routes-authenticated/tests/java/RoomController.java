import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RoomController {
  @GetMapping("/rooms")
  // finding: routes-authenticated
  @PreAuthorize("hasRole('STAFF')")
  String rooms() {
    return "[]";
  }

  @GetMapping("/open")
  // ok: routes-authenticated
  String open() {
    return "[]";
  }
}
