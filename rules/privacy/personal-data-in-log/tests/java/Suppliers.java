package shop.logs;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

// values that are asked for only if the level is on
class Suppliers {
  private static final Logger LOG = LogManager.getLogger(Suppliers.class);

  static class Guest {
    private String email;
    private long id;

    String getEmail() {
      return email;
    }

    long getId() {
      return id;
    }
  }

  void reference(Guest guest) {
    // finding: personal-data-in-log
    LOG.info("mail to {}", guest::getEmail);
  }

  void lambda(Guest guest) {
    // finding: personal-data-in-log
    LOG.debug("{}: mail to {}", () -> guest.getId(), () -> guest.getEmail());
  }

  void number(Guest guest) {
    // ok: personal-data-in-log
    LOG.info("mail to guest {}", guest::getId);
  }
}
