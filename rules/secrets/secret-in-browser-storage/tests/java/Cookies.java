import android.content.SharedPreferences;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseCookie;

class Cookies {
  void remember(HttpServletRequest request, HttpServletResponse response) {
    String password = request.getParameter("password");
    Cookie cookie = new Cookie("last", password);
    cookie.setSecure(true);
    cookie.setHttpOnly(true);
    // finding: secret-in-browser-storage
    response.addCookie(cookie);
  }

  void both(HttpServletResponse response, String user, String password) {
    // finding: secret-in-browser-storage
    response.addCookie(new Cookie("login", user + ":" + password));
  }

  void later(HttpServletResponse response, String password) {
    Cookie cookie = new Cookie("login", "");
    cookie.setValue(password);
    // finding: secret-in-browser-storage
    response.addCookie(cookie);
  }

  ResponseCookie spring(String password) {
    // finding: secret-in-browser-storage
    return ResponseCookie.from("login", password).secure(true).httpOnly(true).build();
  }

  void device(SharedPreferences.Editor editor, String password) {
    // finding: secret-in-browser-storage
    editor.putString("password", password);
  }

  // what is fine

  void theme(HttpServletRequest request, HttpServletResponse response) {
    // ok: secret-in-browser-storage
    response.addCookie(new Cookie("theme", request.getParameter("theme")));
  }

  void session(HttpServletResponse response, String id) {
    // ok: secret-in-browser-storage
    response.addCookie(new Cookie("session", id));
  }

  ResponseCookie language(String language) {
    // ok: secret-in-browser-storage
    return ResponseCookie.from("lang", language).secure(true).build();
  }

  void forget(HttpServletResponse response) {
    Cookie cookie = new Cookie("password", "");
    cookie.setMaxAge(0);
    // ok: secret-in-browser-storage
    response.addCookie(cookie);
  }

  void choice(SharedPreferences.Editor editor, String theme) {
    // ok: secret-in-browser-storage
    editor.putString("theme", theme);
  }
}
