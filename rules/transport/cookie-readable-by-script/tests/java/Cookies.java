import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseCookie;

class Cookies {
  void login(HttpServletResponse response, String id) {
    Cookie cookie = new Cookie("session", id);
    cookie.setSecure(true);
    // finding: cookie-readable-by-script
    response.addCookie(cookie);
  }

  void explicit(HttpServletResponse response, String id) {
    Cookie cookie = new Cookie("remember", id);
    cookie.setSecure(true);
    // finding: cookie-readable-by-script
    cookie.setHttpOnly(false);
    response.addCookie(cookie);
  }

  void atOnce(HttpServletResponse response, String id) {
    // finding: cookie-readable-by-script
    response.addCookie(new Cookie("token", id));
  }

  ResponseCookie spring(String id) {
    // finding: cookie-readable-by-script
    return ResponseCookie.from("session", id).secure(true).path("/").build();
  }

  ResponseCookie springExplicit(String id) {
    // finding: cookie-readable-by-script
    return ResponseCookie.from("session", id).secure(true).httpOnly(false).build();
  }

  // what is fine

  void protectedLogin(HttpServletResponse response, String id) {
    Cookie cookie = new Cookie("session", id);
    cookie.setSecure(true);
    cookie.setHttpOnly(true);
    // ok: cookie-readable-by-script
    response.addCookie(cookie);
  }

  void forScripts(HttpServletResponse response, String id) {
    Cookie cookie = new Cookie("XSRF-TOKEN", id);
    cookie.setSecure(true);
    // ok: cookie-readable-by-script
    cookie.setHttpOnly(false);
    // ok: cookie-readable-by-script
    response.addCookie(cookie);
  }

  void language(HttpServletResponse response) {
    // ok: cookie-readable-by-script
    response.addCookie(new Cookie("lang", "de"));
  }

  void shown(HttpServletResponse response) {
    Cookie cookie = new Cookie("banner", "seen");
    cookie.setSecure(true);
    // ok: cookie-readable-by-script
    response.addCookie(cookie);
  }

  void logout(HttpServletResponse response) {
    Cookie cookie = new Cookie("session", "");
    cookie.setMaxAge(0);
    // ok: cookie-readable-by-script
    response.addCookie(cookie);
  }

  ResponseCookie protectedSpring(String id) {
    // ok: cookie-readable-by-script
    return ResponseCookie.from("session", id).secure(true).httpOnly(true).build();
  }
}
