import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Greeter {
  private static final Logger LOG = LoggerFactory.getLogger(Greeter.class);

  void greet(String email) {
    // finding: personal-data-pseudonymised
    LOG.info("hello {}", maskEmail(email));
    // ok: personal-data-pseudonymised
    LOG.info("hello {}", email);
  }

  private static String maskEmail(String email) {
    return email.replaceAll(".+@", "***@");
  }
}
