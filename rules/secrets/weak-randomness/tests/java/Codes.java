import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.apache.commons.lang3.RandomStringUtils;
import org.springframework.web.bind.annotation.PostMapping;

class Codes {
  private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
  private final Random random = new Random();
  private final SecureRandom secure = new SecureRandom();

  String activationCode() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      // finding: weak-randomness
      code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return code.toString();
  }

  String newPassword() {
    // finding: weak-randomness
    return random.ints(12, 0, SIGNS.length()).mapToObj(i -> SIGNS.substring(i, i + 1)).collect(Collectors.joining());
  }

  @PostMapping("/reset")
  void keep(Account account) {
    account.setResetToken(digits(8));
    account.setColour(shade(6));
  }

  private String digits(int length) {
    // finding: weak-randomness
    return random.ints(length, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
  }

  private String shade(int length) {
    // ok: weak-randomness
    return random.ints(length, 0, 16).mapToObj(Integer::toHexString).collect(Collectors.joining());
  }

  void send(Mailer mailer) {
    // finding: weak-randomness
    int otp = ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
    mailer.send("Your number: " + otp);
  }

  void invite(Mailer mailer) {
    // finding: weak-randomness
    String invitationCode = RandomStringUtils.randomAlphanumeric(10);
    mailer.send(invitationCode);
  }

  void sell(Mailer mailer) {
    // finding: weak-randomness
    String giftCardCode = RandomStringUtils.randomAlphanumeric(12);
    mailer.send(giftCardCode);
    // ok: weak-randomness
    String shelfCode = RandomStringUtils.randomAlphanumeric(4);
    mailer.send(shelfCode);
  }

  String letters() {
    // ok: weak-randomness
    return RandomStringUtils.randomAlphanumeric(10);
  }

  String recoveryCode() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      // ok: weak-randomness
      code.append(SIGNS.charAt(secure.nextInt(SIGNS.length())));
    }
    return code.toString();
  }

  String strongPassword() {
    // ok: weak-randomness
    return secure.ints(12, 0, SIGNS.length()).mapToObj(i -> SIGNS.substring(i, i + 1)).collect(Collectors.joining());
  }

  long pause(int attempt) {
    // ok: weak-randomness
    return (1L << attempt) * 50 + ThreadLocalRandom.current().nextLong(100);
  }

  int colour() {
    // ok: weak-randomness
    return random.nextInt(0xffffff);
  }

  String nextToken(String[] words) {
    // ok: weak-randomness
    return words[random.nextInt(words.length)];
  }

  static class Recovery {
    private final Random picker = new Random();

    void startRecovery(Mailer mailer) {
      String code = pick(10);
      mailer.send(code);
    }

    private String pick(int length) {
      var out = new StringBuilder(length);
      for (int i = 0; i < length; i++) {
        // finding: weak-randomness
        out.append(SIGNS.charAt(picker.nextInt(SIGNS.length())));
      }
      return out.toString();
    }
  }

  static class Samples {
    private final Random picker = new Random();

    void showSample(Mailer mailer) {
      String code = pick(10);
      mailer.send(code);
    }

    private String pick(int length) {
      var out = new StringBuilder(length);
      for (int i = 0; i < length; i++) {
        // ok: weak-randomness
        out.append(SIGNS.charAt(picker.nextInt(SIGNS.length())));
      }
      return out.toString();
    }
  }

  static class Guarded {
    private final SecureRandom picker = new SecureRandom();

    void startRecovery(Mailer mailer) {
      String code = pick(10);
      mailer.send(code);
    }

    private String pick(int length) {
      var out = new StringBuilder(length);
      for (int i = 0; i < length; i++) {
        // ok: weak-randomness
        out.append(SIGNS.charAt(picker.nextInt(SIGNS.length())));
      }
      return out.toString();
    }
  }

  static class Filled {
    private final Random bytes = new Random();
    private final Random strong = new SecureRandom();

    void startReset(Mailer mailer) {
      byte[] raw = new byte[20];
      // finding: weak-randomness
      bytes.nextBytes(raw);
      String token = HexFormat.of().formatHex(raw);
      mailer.send(token);
    }

    String sessionId() {
      byte[] raw = new byte[16];
      // finding: weak-randomness
      bytes.nextBytes(raw);
      return Base64.getUrlEncoder().encodeToString(raw);
    }

    void storeKey(Mailer mailer) {
      byte[] apiKey = taken(12);
      mailer.send(Base64.getEncoder().encodeToString(apiKey));
    }

    private byte[] taken(int length) {
      byte[] raw = new byte[length];
      // finding: weak-randomness
      bytes.nextBytes(raw);
      return raw;
    }

    void startSafeReset(Mailer mailer) {
      byte[] raw = new byte[20];
      // ok: weak-randomness
      strong.nextBytes(raw);
      String resetToken = HexFormat.of().formatHex(raw);
      mailer.send(resetToken);
    }

    void startSignUp(Mailer mailer) {
      var spare = new byte[20];
      // finding: weak-randomness
      ThreadLocalRandom.current().nextBytes(spare);
      String activationToken = HexFormat.of().formatHex(spare);
      mailer.send(activationToken);
    }

    byte[] noise() {
      byte[] raw = new byte[20];
      // ok: weak-randomness
      bytes.nextBytes(raw);
      return raw;
    }
  }

  String otpCode() {
    // finding: weak-randomness
    return String.format("%06d", ThreadLocalRandom.current().nextInt(1_000_000));
  }

  String backupCode() {
    // finding: weak-randomness
    return ThreadLocalRandom.current().ints(8, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
  }

  String trackingToken() {
    // finding: weak-randomness
    return random.ints(20, 0, SIGNS.length()).mapToObj(i -> String.valueOf(SIGNS.charAt(i))).collect(Collectors.joining());
  }

  String safeTrackingToken() {
    // ok: weak-randomness
    return secure.ints(20, 0, SIGNS.length()).mapToObj(i -> String.valueOf(SIGNS.charAt(i))).collect(Collectors.joining());
  }

  String trackingColour() {
    // ok: weak-randomness
    return random.ints(20, 0, SIGNS.length()).mapToObj(i -> String.valueOf(SIGNS.charAt(i))).collect(Collectors.joining());
  }

  String dashes() {
    // ok: weak-randomness
    return ThreadLocalRandom.current().ints(8, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining("-"));
  }

  void invited(Mailer mailer, int size) {
    mailer.send(new Ticket.Builder().seat(row(size)).inviteCode(picked(size)).build());
  }

  private String picked(int size) {
    // finding: weak-randomness
    return ThreadLocalRandom.current().longs(size, 0, 36).mapToObj(n -> Long.toString(n, 36)).collect(Collectors.joining());
  }

  private String row(int size) {
    // ok: weak-randomness
    return ThreadLocalRandom.current().longs(size, 0, 36).mapToObj(n -> Long.toString(n, 36)).collect(Collectors.joining());
  }

  String colourCode() {
    // ok: weak-randomness
    return String.format("%06x", ThreadLocalRandom.current().nextInt(1_000_000));
  }

  interface Account {
    void setResetToken(String token);

    void setColour(String colour);
  }

  interface Mailer {
    void send(String text);
  }
}
