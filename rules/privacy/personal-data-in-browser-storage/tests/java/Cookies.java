import android.content.SharedPreferences;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseCookie;

class Cookies {
  void keep(HttpServletResponse response, User user) {
    // finding: personal-data-in-browser-storage
    response.addCookie(new Cookie("mail", user.getEmail()));
  }

  void later(HttpServletResponse response, User user) {
    Cookie cookie = new Cookie("phone", "");
    cookie.setValue(user.getPhoneNumber());
    // finding: personal-data-in-browser-storage
    response.addCookie(cookie);
  }

  ResponseCookie spring(User user) {
    // finding: personal-data-in-browser-storage
    return ResponseCookie.from("born", user.getDateOfBirth()).secure(true).httpOnly(true).build();
  }

  void form(HttpServletRequest request, HttpServletResponse response) {
    String email = request.getParameter("email");
    // finding: personal-data-in-browser-storage
    response.addCookie(new Cookie("last", email));
  }

  void device(SharedPreferences preferences, String iban) {
    // finding: personal-data-in-browser-storage
    preferences.edit().putString("account", iban).apply();
  }

  // what is fine

  void session(HttpServletResponse response, String id) {
    // ok: personal-data-in-browser-storage
    response.addCookie(new Cookie("session", id));
  }

  void byId(HttpServletResponse response, User user) {
    // ok: personal-data-in-browser-storage
    response.addCookie(new Cookie("user", String.valueOf(user.getId())));
  }

  ResponseCookie theme(HttpServletRequest request) {
    // ok: personal-data-in-browser-storage
    return ResponseCookie.from("theme", request.getParameter("theme")).secure(true).build();
  }

  void forget(HttpServletResponse response) {
    Cookie cookie = new Cookie("mail", "");
    cookie.setMaxAge(0);
    // ok: personal-data-in-browser-storage
    response.addCookie(cookie);
  }

  void choice(SharedPreferences preferences, String theme) {
    // ok: personal-data-in-browser-storage
    preferences.edit().putString("theme", theme).apply();
  }

  interface User {
    long getId();

    String getEmail();

    String getPhoneNumber();

    String getDateOfBirth();
  }
}
