import org.apache.commons.lang3.StringUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Masked {
  private static final Logger log = LoggerFactory.getLogger(Masked.class);

  void little(String email, String iban) {
    // ok: personal-data-in-log
    log.info("mail to {}", email.substring(0, 1));
    // ok: personal-data-in-log
    log.info("mail to {}", email.charAt(0));
    // ok: personal-data-in-log
    log.info("mail to {}", email.replaceAll("^(.).*@", "$1***@"));
    // ok: personal-data-in-log
    log.info("account {}", iban.replaceAll("(\\w{2})\\w+(\\w{2})", "$1****$2"));
  }

  void provider(String email) {
    // ok: personal-data-in-log
    log.info("mail at {}", email.split("@")[1]);
    // ok: personal-data-in-log
    log.info("mail at {}", StringUtils.substringAfter(email, "@"));
  }

  void much(String email, String iban) {
    // finding: personal-data-in-log
    log.info("mail to {}", email.substring(0, 20));
    // finding: personal-data-in-log
    log.info("mail to {}", email.split("@")[0]);
    // finding: personal-data-in-log
    log.info("mail to {}", email.replaceAll("(.+)@(.+)", "$1 ** $2"));
    // finding: personal-data-in-log
    log.info("mail to {}", StringUtils.substringAfter(email, ":"));
    // finding: personal-data-in-log
    log.info("account {}", iban.replaceAll(" ", "**"));
  }
}
