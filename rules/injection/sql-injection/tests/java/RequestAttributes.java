import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerInterceptor;

class Regions implements HandlerInterceptor {
  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    request.setAttribute("region", request.getHeader("X-Region"));
    request.setAttribute("begun", System.nanoTime());
    return true;
  }
}

@RestController
class RequestAttributes {
  private final JdbcTemplate jdbc;

  RequestAttributes(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @GetMapping("/a")
  Object region(HttpServletRequest request) {
    // finding: sql-injection
    return jdbc.queryForList("select * from " + request.getAttribute("region") + ".tours");
  }

  @GetMapping("/b")
  Object begun(HttpServletRequest request) {
    // ok: sql-injection
    return jdbc.queryForList("select * from tours where begun < " + request.getAttribute("begun"));
  }

  @GetMapping("/c")
  Object current() {
    HttpServletRequest request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    // finding: sql-injection
    return jdbc.queryForList("select * from tours where name = '" + request.getParameter("name") + "'");
  }
}
