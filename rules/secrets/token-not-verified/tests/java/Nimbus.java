import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;

class Nimbus {
  String read(String token) throws Exception {
    SignedJWT jwt = SignedJWT.parse(token);
    // finding: token-not-verified
    return jwt.getJWTClaimsSet().getSubject();
  }

  Object parsed(String token) throws Exception {
    JWT jwt = JWTParser.parse(token);
    JWTClaimsSet claims = jwt.getJWTClaimsSet();
    // finding: token-not-verified
    return claims.getClaim("roles");
  }

  String verified(String token, JWSVerifier verifier) throws Exception {
    SignedJWT jwt = SignedJWT.parse(token);
    if (!jwt.verify(verifier)) throw new SecurityException("token");
    // ok: token-not-verified
    return jwt.getJWTClaimsSet().getSubject();
  }

  String processed(String token, ConfigurableJWTProcessor<SecurityContext> processor) throws Exception {
    JWTClaimsSet claims = processor.process(token, null);
    // ok: token-not-verified
    return claims.getSubject();
  }

  // which key to look for
  String issuer(String token) throws Exception {
    // ok: token-not-verified
    return SignedJWT.parse(token).getJWTClaimsSet().getIssuer();
  }
}
