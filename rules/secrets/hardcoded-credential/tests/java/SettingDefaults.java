import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.springframework.beans.factory.annotation.Value;

// what a setting is where nobody sets it
class SettingDefaults {
  // finding: hardcoded-credential
  @Value("${desk.db.password:Herbst-2024}") String password;

  // finding: hardcoded-credential
  @ConfigProperty(name = "desk.api.key", defaultValue = "q8Jw3ZtV5nLx0RbYc7KfUe2H") String apiKey;

  // ok: hardcoded-credential
  @Value("${desk.db.password}") String set;

  // ok: hardcoded-credential
  @Value("${desk.db.password:}") String empty;

  // ok: hardcoded-credential
  @Value("${desk.jwt.key:change-me}") String meantToBeSet;

  // ok: hardcoded-credential
  @Value("${desk.cache.key:tariffs-of-2024}") String cacheKey;

  SettingDefaults(
      // finding: hardcoded-credential
      @Value("${desk.jwt.key:V5nLx0RbYc7KfUe2HdGm9PsAo4TiXv6W}") String key,
      // ok: hardcoded-credential
      @Value("${desk.title:V5nLx0RbYc7KfUe2HdGm9PsAo4TiXv6W}") String title) {}
}
