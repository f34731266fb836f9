import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

// the password of a change goes by the class that it stands in
class Changes {
  private static final Logger log = LoggerFactory.getLogger(Changes.class);

  record PasswordChange(Long accountId, String current, String replacement) {}

  record AddressChange(Long accountId, String current, String replacement) {}

  record PasswordChanged(Long accountId, String current) {}

  record ResetPasswordRequest(String token, String again) {
    @Override
    public String toString() {
      return "reset of a password";
    }
  }

  void password(PasswordChange change) {
    // finding: password-in-log
    log.info("applying {}", change);
    // finding: password-in-log
    log.info("was {}", change.current());
    // ok: password-in-log
    log.info("account {}", change.accountId());
  }

  void address(AddressChange change) {
    // ok: password-in-log
    log.info("applying {}", change);
  }

  void told(PasswordChanged change) {
    // ok: password-in-log
    log.info("applied {}", change);
  }

  void reset(ResetPasswordRequest request) {
    // ok: password-in-log
    log.info("applying {}", request);
  }
}
