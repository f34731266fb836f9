import javax.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

class Login {
  private static final org.slf4j.Logger log = LoggerFactory.getLogger(Login.class);
  private final Logger jul = Logger.getLogger("login");
  private String apiKey;

  @PostMapping("/login")
  void login(@RequestParam String user, @RequestParam String password) {
    // finding: password-in-log
    log.info("login of {} with {}", user, password);
    // finding: password-in-log
    jul.warning("wrong password " + password);
    // finding: password-in-log
    System.out.println("tried " + password);
  }

  void call() {
    // finding: password-in-log
    log.error("call with key {} failed", apiKey);
  }

  void refresh(Session session) {
    // finding: password-in-log
    log.debug(String.format("refreshed %s", session.getAccessToken()));
  }

  void form(Map<String, String> form) {
    String secret = form.get("password");
    // finding: password-in-log
    log.trace("form {}", secret);
  }

  // what is fine

  void changed(String user, String password) {
    // ok: password-in-log
    log.info("password of {} was changed", user);
    // ok: password-in-log
    log.info("password has {} characters", password.length());
  }

  void masked(String password) {
    // ok: password-in-log
    log.info("password {}", mask(password));
  }

  void present(Session session) {
    // ok: password-in-log
    log.debug("token set: {}", session.getAccessToken() != null);
  }

  void policy(int passwordMinLength) {
    // ok: password-in-log
    log.info("minimum length {}", passwordMinLength);
  }

  void hash(String passwordHash) {
    // ok: password-in-log
    log.debug("stored {}", passwordHash);
  }

  private static String mask(String text) {
    return "***";
  }

  interface Session {
    String getAccessToken();
  }

  void entered(HttpServletRequest request) {
    // finding: password-in-log
    log.info("logged in, session {}", request.getSession(true).getId());
    // ok: password-in-log
    log.info("new session: {}", request.getSession(true).isNew());
  }
}
