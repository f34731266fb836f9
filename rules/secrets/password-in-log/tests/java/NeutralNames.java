import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Key;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.tinylog.Logger;

class Issuer {
  private final Key key;
  private final Resets resets;

  Issuer(Key key, Resets resets) {
    this.key = key;
    this.resets = resets;
  }

  String issue(String subject) {
    Instant until = Instant.now().plusSeconds(600);
    String value = Jwts.builder().subject(subject).expiration(Date.from(until)).signWith(key).compact();
    // finding: password-in-log
    Logger.info("issued {}", value);
    // ok: password-in-log
    Logger.info("issued until {}", until);
    return value;
  }

  void reset(long account) {
    String given = resets.generateToken(account);
    // finding: password-in-log
    Logger.info("link for {}: {}", account, given);
    String page = resets.createPageToken(account);
    // ok: password-in-log
    Logger.info("next page {}", page);
  }

  interface Resets {
    String generateToken(long account);

    String createPageToken(long account);
  }
}

class Incomings {
  private final JwtParser parser;

  Incomings(JwtParser parser) {
    this.parser = parser;
  }

  void bearer(HttpServletRequest request) {
    String value = request.getHeader(HttpHeaders.AUTHORIZATION);
    // finding: password-in-log
    Logger.warn("refused {}", value);
    // ok: password-in-log
    Logger.warn("refused, {} characters", value.length());
    // ok: password-in-log
    Logger.warn("of {}", parser.parseSignedClaims(value.substring(7)).getPayload().getSubject());
    // ok: password-in-log
    Logger.warn("accepts {}", request.getHeader("Accept"));
  }

  void basic(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    String[] pair = new String(Base64.getDecoder().decode(header.substring(6))).split(":", 2);
    // ok: password-in-log
    Logger.warn("login of {}", pair[0]);
    // finding: password-in-log
    Logger.warn("login with {}", String.join("/", pair));
  }

  void client(OAuth2AuthorizedClient client) {
    // ok: password-in-log
    Logger.debug("scopes {}", client.getAccessToken().getScopes());
    String bearer = client.getAccessToken().getTokenValue();
    // finding: password-in-log
    Logger.debug("with {}", bearer);
  }
}
