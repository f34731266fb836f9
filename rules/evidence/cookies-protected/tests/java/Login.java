import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletResponse;

class Login {
  void login(HttpServletResponse response, String id) {
    Cookie cookie = new Cookie("session", id);
    // finding: cookies-protected
    cookie.setSecure(true);
    // ok: cookies-protected
    cookie.setMaxAge(600);
    response.addCookie(cookie);
  }

  void theme(HttpServletResponse response) {
    Cookie cookie = new Cookie("theme", "dark");
    // ok: cookies-protected
    cookie.setHttpOnly(false);
    response.addCookie(cookie);
  }
}
