import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

@Controller
class Strategies {
  private final RedirectStrategy strategy = new DefaultRedirectStrategy();

  @GetMapping("/done")
  void done(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String next = request.getParameter("next");
    strategy.sendRedirect(request, response, "/home"); // ok: open-redirect
    strategy.sendRedirect(request, response, next); // finding: open-redirect
  }

  @GetMapping("/rendered")
  Rendering rendered(@RequestParam String next) {
    return Rendering.redirectTo(next).build(); // finding: open-redirect
  }

  @GetMapping("/fixed")
  Rendering fixed(@RequestParam String next) {
    return Rendering.redirectTo("/items?after=" + next).build(); // ok: open-redirect
  }
}
