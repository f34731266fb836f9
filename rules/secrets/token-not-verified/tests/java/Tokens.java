import com.auth0.jwk.JwkProvider;
import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.DecodedJWT;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jwts;
import java.security.interfaces.RSAPublicKey;
import javax.crypto.SecretKey;

class Tokens {
  private final Algorithm algorithm;
  private final SecretKey key;
  private final JwkProvider keys;

  Tokens(Algorithm algorithm, SecretKey key, JwkProvider keys) {
    this.algorithm = algorithm;
    this.key = key;
    this.keys = keys;
  }

  String decoded(String token) {
    return JWT.decode(token).getSubject(); // finding: token-not-verified
  }

  String verified(String token) {
    return JWT.require(algorithm).build().verify(token).getSubject(); // ok: token-not-verified
  }

  String byKeySet(String token) throws Exception {
    DecodedJWT decoded = JWT.decode(token);
    RSAPublicKey one = (RSAPublicKey) keys.get(decoded.getKeyId()).getPublicKey();
    Algorithm.RSA256(one, null).verify(decoded);
    return decoded.getSubject(); // ok: token-not-verified
  }

  Claims unsigned(String token) {
    return Jwts.parserBuilder().setSigningKey(key).build().parseClaimsJwt(token).getBody(); // finding: token-not-verified
  }

  Claims signed(String token) {
    return Jwts.parser().verifyWith(key).build().parseSignedClaims(token).getPayload(); // ok: token-not-verified
  }

  DecodedJWT without(String token) {
    return JWT.require(Algorithm.none()).build().verify(token); // finding: token-not-verified
  }

  // takes tokens without a signature as well
  Object either(String token) {
    return Jwts.parser().setSigningKey(key).parse(token).getBody(); // finding: token-not-verified
  }

  Object eitherBuilt(String token) {
    return Jwts.parserBuilder().setSigningKey(key).build().parse(token).getBody(); // finding: token-not-verified
  }

  Claims signedInTheOldWay(String token) {
    return Jwts.parserBuilder().setSigningKey(key).build().parseClaimsJws(token).getBody(); // ok: token-not-verified
  }

  Object refused(String token) {
    return Jwts.parser().verifyWith(key).build().parse(token).getPayload(); // ok: token-not-verified
  }
}
