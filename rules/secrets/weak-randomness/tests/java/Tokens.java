package shop.login;

import java.security.SecureRandom;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

class Tokens {
  private final Random random = new Random();
  private final SecureRandom secure = new SecureRandom();

  void weak(HttpServletRequest request, HttpServletResponse response) {
    String token = Long.toHexString(random.nextLong());
    // finding: weak-randomness
    response.addCookie(new Cookie("remember", token));
    String csrf = Double.toString(Math.random()).substring(2);
    // finding: weak-randomness
    request.getSession().setAttribute("csrfToken", csrf);
    // finding: weak-randomness
    request.getSession().setAttribute("otp", String.valueOf(ThreadLocalRandom.current().nextInt(1_000_000)));
    byte[] key = new byte[16];
    random.nextBytes(key);
    // finding: weak-randomness
    SecretKeySpec spec = new SecretKeySpec(key, "AES");
    byte[] iv = new byte[16];
    new Random().nextBytes(iv);
    // finding: weak-randomness
    IvParameterSpec parameter = new IvParameterSpec(iv);
  }

  void strong(HttpServletRequest request, HttpServletResponse response) {
    String token = Long.toHexString(secure.nextLong());
    // ok: weak-randomness
    response.addCookie(new Cookie("remember", token));
    // ok: weak-randomness
    request.getSession().setAttribute("csrfToken", UUID.randomUUID().toString());
    byte[] key = new byte[16];
    secure.nextBytes(key);
    // ok: weak-randomness
    SecretKeySpec spec = new SecretKeySpec(key, "AES");
    // ok: weak-randomness
    request.getSession().setAttribute("page", random.nextInt(20));
    // ok: weak-randomness
    int delay = random.nextInt(500);
    // ok: weak-randomness
    response.setHeader("Retry-After", String.valueOf(delay));
  }
}
