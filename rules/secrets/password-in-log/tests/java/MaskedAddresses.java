import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class MaskedAddresses {
  private static final Logger log = LoggerFactory.getLogger(MaskedAddresses.class);

  void open(String password) {
    String address = "jdbc:postgresql://db/orders?user=app&password=" + password;
    // ok: password-in-log
    log.info("opens {}", address.replaceAll("(password=)[^&]*", "$1****"));
    // finding: password-in-log
    log.info("opens {}", address.replaceAll("(user=)[^&]*", "$1****"));
  }
}
