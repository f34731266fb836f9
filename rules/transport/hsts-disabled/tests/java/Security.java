import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;

class Security {
  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    // finding: hsts-disabled
    http.headers(headers -> headers.httpStrictTransportSecurity(hsts -> hsts.disable()));
    return http.build();
  }

  SecurityFilterChain reference(HttpSecurity http) throws Exception {
    // finding: hsts-disabled
    http.headers(headers -> headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable));
    return http.build();
  }

  void chained(HttpSecurity http) throws Exception {
    // finding: hsts-disabled
    http.headers().httpStrictTransportSecurity().disable();
  }

  void andMore(HttpSecurity http) throws Exception {
    // finding: hsts-disabled
    http.csrf().disable().headers().httpStrictTransportSecurity().disable().and().formLogin();
  }

  void brief(HttpSecurity http) throws Exception {
    // finding: hsts-disabled
    http.headers().httpStrictTransportSecurity().maxAgeInSeconds(0);
  }

  // what is fine

  SecurityFilterChain standard(HttpSecurity http) throws Exception {
    // ok: hsts-disabled
    http.headers(Customizer.withDefaults());
    return http.build();
  }

  SecurityFilterChain year(HttpSecurity http) throws Exception {
    // ok: hsts-disabled
    http.headers(headers -> headers.httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(true).maxAgeInSeconds(31536000)));
    return http.build();
  }

  void frames(HttpSecurity http) throws Exception {
    // ok: hsts-disabled
    http.headers().frameOptions().disable();
  }

  void forms(HttpSecurity http) throws Exception {
    // ok: hsts-disabled
    http.formLogin().disable();
  }

  void configured(HttpSecurity http, long seconds) throws Exception {
    // ok: hsts-disabled
    http.headers().httpStrictTransportSecurity().maxAgeInSeconds(seconds);
  }
}
