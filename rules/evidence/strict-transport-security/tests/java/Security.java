import org.springframework.security.config.annotation.web.builders.HttpSecurity;

class Security {
  void configure(HttpSecurity http) throws Exception {
    // finding: strict-transport-security
    http.headers((headers) -> headers.httpStrictTransportSecurity((hsts) -> hsts.includeSubDomains(true)));
    // ok: strict-transport-security
    http.headers((headers) -> headers.cacheControl((cache) -> {}));
  }
}
