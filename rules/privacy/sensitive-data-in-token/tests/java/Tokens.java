import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Map;
import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import io.jsonwebtoken.Jwts;
import java.security.Key;
import java.util.Date;

class Tokens {
  private Key key;
  private Algorithm algorithm;

  String issue(User user) {
    // finding: sensitive-data-in-token
    return Jwts.builder().setSubject(user.getId()).claim("born", user.getDateOfBirth()).signWith(key).compact();
  }

  String withPassword(User user, String password) {
    // finding: sensitive-data-in-token
    return Jwts.builder().setSubject(user.getId()).claim("password", password).signWith(key).compact();
  }

  String withPhone(User user) {
    // finding: sensitive-data-in-token
    return JWT.create().withSubject(user.getId()).withClaim("phone", user.getPhoneNumber()).sign(algorithm);
  }

  String withAccount(String iban) {
    // finding: sensitive-data-in-token
    return JWT.create().withClaim("account", iban).sign(algorithm);
  }

  String asSubject(User user) {
    // finding: sensitive-data-in-token
    return Jwts.builder().setSubject(user.getPhoneNumber()).signWith(key).compact();
  }

  // what is fine

  String byId(User user) {
    // ok: sensitive-data-in-token
    return Jwts.builder().setSubject(user.getId()).setExpiration(new Date()).signWith(key).compact();
  }

  String withRole(User user) {
    // ok: sensitive-data-in-token
    return Jwts.builder().setSubject(user.getId()).claim("role", user.getRole()).signWith(key).compact();
  }

  String verified(User user) {
    // ok: sensitive-data-in-token
    return JWT.create().withClaim("verified", user.isEmailVerified()).sign(algorithm);
  }

  String ofOrder(long order) {
    // ok: sensitive-data-in-token
    return JWT.create().withClaim("order", order).sign(algorithm);
  }

  String hashed(User user) {
    // ok: sensitive-data-in-token
    return JWT.create().withClaim("mail", hash(user.getEmail())).sign(algorithm);
  }

  private static String hash(String text) {
    return Integer.toHexString(text.hashCode());
  }

  interface User {
    String getId();

    String getEmail();

    boolean isEmailVerified();

    String getPhoneNumber();

    String getDateOfBirth();

    String getRole();
  }

  String table(User user) {
    // finding: sensitive-data-in-token
    return Jwts.builder().issuer("desk").claims(Map.of("phone", user.getPhoneNumber())).compact();
  }

  String emptyTable(User user) {
    // ok: sensitive-data-in-token
    return Jwts.builder().issuer("desk").claims(Map.of("role", user.getRole())).compact();
  }

  JWTClaimsSet set(User user) {
    // finding: sensitive-data-in-token
    return new JWTClaimsSet.Builder().issuer("desk").claim("born", user.getDateOfBirth()).build();
  }

  JwtClaimsSet springSet(User user) {
    // finding: sensitive-data-in-token
    return JwtClaimsSet.builder().issuer("desk").claim("phone", user.getPhoneNumber()).build();
  }

  JwtClaimsSet springTable(User user) {
    return JwtClaimsSet.builder()
        .claims(
            claims -> {
              claims.put("role", user.getRole());
              // finding: sensitive-data-in-token
              claims.put("phone", user.getPhoneNumber());
            })
        .build();
  }

  JwtClaimsSet springId(User user) {
    // ok: sensitive-data-in-token
    return JwtClaimsSet.builder().issuer("desk").subject(user.getId()).claim("role", user.getRole()).build();
  }
}
