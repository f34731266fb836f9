import java.time.Duration;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.ws.rs.core.NewCookie;
import org.springframework.http.ResponseCookie;

class Cookies {
  void login(HttpServletResponse response, String id) {
    Cookie cookie = new Cookie("session", id);
    cookie.setHttpOnly(true);
    // finding: insecure-cookie
    response.addCookie(cookie);
  }

  void explicit(HttpServletResponse response, String id) {
    Cookie cookie = new Cookie("remember", id);
    // finding: insecure-cookie
    cookie.setSecure(false);
    response.addCookie(cookie);
  }

  ResponseCookie spring(String id) {
    // finding: insecure-cookie
    return ResponseCookie.from("session", id).httpOnly(true).path("/").maxAge(Duration.ofHours(8)).build();
  }

  ResponseCookie springExplicit(String id) {
    // finding: insecure-cookie
    return ResponseCookie.from("session", id).httpOnly(true).secure(false).build();
  }

  NewCookie rest(String id) {
    // finding: insecure-cookie
    return new NewCookie("partner", id);
  }

  // what is fine

  void secureLogin(HttpServletResponse response, String id) {
    Cookie cookie = new Cookie("session", id);
    cookie.setSecure(true);
    cookie.setHttpOnly(true);
    // ok: insecure-cookie
    response.addCookie(cookie);
  }

  void logout(HttpServletResponse response) {
    Cookie cookie = new Cookie("session", "");
    cookie.setMaxAge(0);
    // ok: insecure-cookie
    response.addCookie(cookie);
  }

  ResponseCookie secureSpring(String id) {
    // ok: insecure-cookie
    return ResponseCookie.from("session", id).httpOnly(true).secure(true).sameSite("Lax").build();
  }

  void byRequest(HttpServletRequest request, HttpServletResponse response, String id) {
    Cookie cookie = new Cookie("session", id);
    cookie.setSecure(request.isSecure());
    // ok: insecure-cookie
    response.addCookie(cookie);
  }

  void theme(HttpServletResponse response) {
    // ok: insecure-cookie
    response.addCookie(new Cookie("theme", "dark"));
  }
}
