import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.client.RestTemplate;

// accounts and logins that the program brings along
class Accounts {
  private static final String HASH = "{bcrypt}$2a$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW";

  @Value("${desk.password}")
  private String configured;

  UserDetails encoded(PasswordEncoder encoder) {
    // finding: hardcoded-credential-argument
    return User.withUsername("desk").password(encoder.encode("Herbst-2024")).roles("DESK").build();
  }

  UserDetails plain() {
    // finding: hardcoded-credential-argument
    String known = "{noop}Herbst-2022";
    return User.withUsername("desk").password(known).roles("DESK").build();
  }

  void header(HttpHeaders headers) {
    // finding: hardcoded-credential-argument
    headers.setBasicAuth("desk", "Herbst-2025");
  }

  RestTemplate client(RestTemplateBuilder builder) {
    // finding: hardcoded-credential-argument
    return builder.rootUri("https://desk.example.org").basicAuthentication("desk", "Herbst-2023").build();
  }

  // what is fine

  UserDetails hashed() {
    // ok: hardcoded-credential-argument
    return User.withUsername("desk").password(HASH).roles("DESK").build();
  }

  UserDetails fromSettings(PasswordEncoder encoder) {
    // ok: hardcoded-credential-argument
    return User.withUsername("desk").password(encoder.encode(configured)).roles("DESK").build();
  }

  String asSlow(PasswordEncoder encoder) {
    // ok: hardcoded-credential-argument
    return encoder.encode("user not found");
  }
}
