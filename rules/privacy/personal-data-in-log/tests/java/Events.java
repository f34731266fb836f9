import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

// what a fluent logger is given, also in steps and by suppliers
class Events {
  private static final Logger log = LoggerFactory.getLogger(Events.class);
  private static final org.apache.logging.log4j.Logger other = org.apache.logging.log4j.LogManager.getLogger();

  void supplied(Patient patient) {
    // finding: personal-data-in-log
    log.atInfo().setMessage("seen {}").addArgument(() -> patient.getEmail()).log();
    // finding: personal-data-in-log
    log.atInfo().addKeyValue("who", () -> patient.getEmail()).log("seen");
    // ok: personal-data-in-log
    log.atInfo().setMessage("seen {}").addArgument(() -> patient.getId()).log();
  }

  void built(Patient patient, Exception error) {
    // finding: personal-data-in-log
    other.atInfo().withThrowable(error).log("seen {}", patient.getEmail());
    // ok: personal-data-in-log
    other.atInfo().withThrowable(error).log("seen {}", patient.getId());
  }

  interface Patient {
    Long getId();

    String getEmail();
  }
}
