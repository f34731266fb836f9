import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class Helpers {
  private static final Map<String, String> PAGES = Map.of("home", "/home", "help", "/help");

  @GetMapping("/a")
  String first(@RequestParam String to) {
    // ok: open-redirect
    return leave(to);
  }

  @GetMapping("/b")
  String second(@RequestParam String to) {
    String trimmed = to.trim();
    // ok: open-redirect
    return leave(trimmed);
  }

  @GetMapping("/c")
  String third(@RequestParam String to) {
    // ok: open-redirect
    return Pages.open(to);
  }

  @GetMapping("/d")
  String fourth(@RequestParam String to) {
    // finding: open-redirect
    return "redirect:" + shortened(to);
  }

  @GetMapping("/e")
  String fifth(@RequestParam String to) {
    // ok: open-redirect
    return known(to);
  }

  private String leave(String to) {
    if (to.isEmpty()) {
      // ok: open-redirect
      return "redirect:/home";
    }
    // finding: open-redirect
    return "redirect:" + to;
  }

  private String shortened(String to) {
    // ok: open-redirect
    return to.strip();
  }

  private String known(String to) {
    // ok: open-redirect
    return "redirect:" + PAGES.getOrDefault(to, "/home");
  }
}

class Pages {
  static String open(String to) {
    // ok: open-redirect
    return prefixed(to);
  }

  private static String prefixed(String to) {
    // finding: open-redirect
    return "redirect:" + to;
  }
}
