import static net.logstash.logback.argument.StructuredArguments.kv;

import java.util.List;
import java.util.logging.Logger;
import javax.servlet.http.HttpServletRequest;
import org.apache.logging.log4j.LogManager;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class Loggers {
  private static final org.slf4j.Logger log = LoggerFactory.getLogger(Loggers.class);
  private static final org.apache.logging.log4j.Logger audit = LogManager.getLogger();
  private final Logger jul = Logger.getLogger("shop");

  void payout(long id, String iban) {
    // ok: personal-data-in-log
    log.info("account of {} is now {}", id, ending(iban));
  }

  void payoutBank(long id, String iban) {
    // finding: personal-data-in-log
    log.info("account of {} is now {}", id, iban.substring(iban.length() - 18));
    // finding: personal-data-in-log
    log.info("account of {} is now {}", id, iban.substring(4));
  }

  private static String ending(String iban) {
    return "****" + iban.substring(iban.length() - 4);
  }

  void kinds(Claimant claimant, java.util.Map<String, User> usersByEmail, String parametersByName) {
    // finding: personal-data-in-log
    log.info("claim of {}", claimant.getName());
    // ok: personal-data-in-log
    log.info("{} of {}", usersByEmail, parametersByName);
  }

  interface Claimant {
    String getName();
  }

  void structured(User user) {
    // finding: personal-data-in-log
    log.info("registered", kv("mail", user.getEmail()));
    // ok: personal-data-in-log
    log.info("registered", kv("id", user.getId()));
  }

  void register(User user) {
    // finding: personal-data-in-log
    System.out.println("registered " + user.getEmail());
    // finding: personal-data-in-log
    log.info("new customer {} {}", user.getFirstName(), user.getLastName());
    // finding: personal-data-in-log
    audit.warn("call back {}", user.getPhoneNumber());
  }

  void admit(Patient patient) {
    // finding: personal-data-in-log
    jul.fine("admitted with " + patient.getDiagnosis());
    // finding: personal-data-in-log
    log.debug(String.format("born %s", patient.dateOfBirth));
  }

  void pay(String iban) {
    StringBuilder text = new StringBuilder("payment from ");
    text.append(iban).append(" failed");
    // finding: personal-data-in-log
    log.error(text.toString());
  }

  void context(User user) {
    // finding: personal-data-in-log
    MDC.put("mail", user.getEmail());
  }

  void visit(HttpServletRequest request) {
    // finding: personal-data-in-log
    log.debug("visit from {}", request.getRemoteAddr());
  }

  // what is fine

  void byId(User user) {
    // ok: personal-data-in-log
    log.info("registered {}, verified {}", user.getId(), user.isEmailVerified());
  }

  void masked(User user) {
    // ok: personal-data-in-log
    log.info("registered {}", maskEmail(user.getEmail()));
  }

  void maskedByClass(User user) {
    // ok: personal-data-in-log
    log.info("registered {}", Masking.email(user.getEmail()));
  }

  void counted(List<String> emails) {
    // ok: personal-data-in-log
    log.info("{} addresses", emails.size());
  }

  void file(java.io.File file, String emailTemplate) {
    // ok: personal-data-in-log
    log.info("{} {}", file.getName(), emailTemplate);
  }

  void queue(String queueName, String serverAddress) {
    // ok: personal-data-in-log
    log.info("queue {} at {}", queueName, serverAddress);
  }

  private static String maskEmail(String email) {
    return email.charAt(0) + "***";
  }

  static class Masking {
    static String email(String email) {
      return email.substring(email.indexOf('@'));
    }
  }

  interface User {
    long getId();

    String getEmail();

    boolean isEmailVerified();

    String getFirstName();

    String getLastName();

    String getPhoneNumber();
  }

  static class Patient {
    String dateOfBirth;
    private String diagnosis;

    String getDiagnosis() {
      return diagnosis;
    }
  }
}
