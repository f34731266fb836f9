import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Domains {
  private static final Logger LOG = LoggerFactory.getLogger(Domains.class);

  static class Guest {
    private String email;

    String getEmail() {
      return email;
    }
  }

  void domain(Guest guest) {
    String email = guest.getEmail();
    int at = email.indexOf('@');
    // ok: personal-data-in-log
    LOG.info("mail goes to {}", email.substring(at + 1));
    // ok: personal-data-in-log
    LOG.info("mail goes to {}", guest.getEmail().substring(guest.getEmail().lastIndexOf("@")));
  }

  void rest(Guest guest) {
    String email = guest.getEmail();
    // finding: personal-data-in-log
    LOG.info("mail goes to {}", email.substring(1));
    // finding: personal-data-in-log
    LOG.info("mail goes to {}", email.substring(0, email.indexOf('@')));
  }

  void masked(Guest guest) {
    // ok: personal-data-in-log
    LOG.info("mail goes to {}", guest.getEmail().replaceAll("(?<=.).(?=[^@]*@)", "*"));
    // ok: personal-data-in-log
    LOG.info("mail goes to {}", guest.getEmail().replaceAll(".(?=.{4})", "*"));
    // finding: personal-data-in-log
    LOG.info("mail goes to {}", guest.getEmail().replaceAll("@", "*"));
    // finding: personal-data-in-log
    LOG.info("mail goes to {}", guest.getEmail().replaceFirst(".", "*"));
  }
}
