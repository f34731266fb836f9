import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class NamedMask {
  private static final Logger log = LoggerFactory.getLogger(NamedMask.class);

  private final Masker masker;

  NamedMask(Masker masker) {
    this.masker = masker;
  }

  void failed(Member member) {
    log.warn("repeated failures of {}", Mask.label(member)); // finding: personal-data-in-log
    log.warn("repeated failures of {}", Mask.email(member.getEmail())); // ok: personal-data-in-log
    log.warn("repeated failures of {}", Mask.hidden(member)); // ok: personal-data-in-log
    log.warn("repeated failures of {}", Mask.through(member, masker)); // ok: personal-data-in-log
  }

  void changed(Member member) {
    log.info("phone of {}", Mask.line(member)); // finding: personal-data-in-log
    log.info("phone of {}", maskPhone(member.getPhone())); // finding: personal-data-in-log
    log.info("phone of {}", masker.phone(member.getPhone())); // ok: personal-data-in-log
    log.info("phone of {}", Mask.stored(member)); // ok: personal-data-in-log
  }

  private String maskPhone(String phone) {
    return phone == null ? "" : phone.trim();
  }
}

interface Masker {
  String phone(String phone);
}

final class Mask {
  static String email(String email) {
    int at = email.indexOf('@');
    return at < 1 ? "***" : "***" + email.substring(at);
  }

  static String label(Member member) {
    return member.getEmail().toLowerCase() + "/" + member.getPhone();
  }

  static String line(Member member) {
    return String.format("%s <%s>", member.getPhone(), member.getId());
  }

  static String hidden(Member member) {
    return member.getEmail() == null ? "" : "member ****";
  }

  static String through(Member member, Masker masker) {
    return masker.phone(member.getPhone());
  }

  static String stored(Member member) {
    return member.getMaskedPhone();
  }
}

class Member {
  private long id;
  private String email;
  private String phone;
  private String maskedPhone;

  long getId() {
    return id;
  }

  String getEmail() {
    return email;
  }

  String getPhone() {
    return phone;
  }

  String getMaskedPhone() {
    return maskedPhone;
  }
}
