import java.util.Arrays;
import java.util.Map;
import javax.swing.JPasswordField;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A password and its repetition in one form, and what is stored. */
@RestController
class TypedTwice {
  private JPasswordField passwordField;
  private JPasswordField controlField;
  private Sailors sailors;

  @PostMapping("/join")
  String join(@RequestParam Map<String, String> form) {
    String password = form.get("password");
    // ok: plaintext-password-comparison
    if (!password.equals(form.get("pw"))) return "different";
    // ok: plaintext-password-comparison
    return password.equals(form.get("password_control")) ? "done" : "different";
  }

  @PostMapping("/enter")
  String enter(@RequestParam Map<String, String> form) {
    Sailor sailor = sailors.findByName(form.get("name"));
    // finding: plaintext-password-comparison
    return form.get("password").equals(sailor.getPassword()) ? "welcome" : "who?";
  }

  @PostMapping("/enter/body")
  boolean enterByBody(@RequestBody Entry entry) {
    Sailor sailor = sailors.load(entry.name());
    // finding: plaintext-password-comparison
    return sailor.getPassword().equals(entry.password());
  }

  boolean inWindow() {
    // ok: plaintext-password-comparison
    return Arrays.equals(passwordField.getPassword(), controlField.getPassword());
  }

  boolean inWindow(Sailor sailor) {
    // finding: plaintext-password-comparison
    return sailor.getPassword().equals(new String(passwordField.getPassword()));
  }

  boolean given(String password, String secondPassword) {
    // ok: plaintext-password-comparison
    return password.equals(secondPassword);
  }

  record Entry(String name, String password) {}

  interface Sailors {
    Sailor findByName(String name);

    Sailor load(String name);
  }

  interface Sailor {
    String getPassword();
  }
}
