import java.util.List;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

class Cors implements WebMvcConfigurer {
  @Override
  public void addCorsMappings(CorsRegistry registry) {
    // finding: permissive-cors
    registry.addMapping("/**").allowCredentials(true).allowedOriginPatterns("*");
  }

  void before(CorsRegistry registry) {
    // finding: permissive-cors
    registry.addMapping("/**").allowedOrigins("*").allowCredentials(true);
  }

  CorsConfiguration configuration() {
    CorsConfiguration cors = new CorsConfiguration();
    cors.setAllowCredentials(true);
    // finding: permissive-cors
    cors.addAllowedOriginPattern("*");
    return cors;
  }

  CorsConfiguration withList() {
    CorsConfiguration cors = new CorsConfiguration();
    cors.setAllowCredentials(true);
    // finding: permissive-cors
    cors.setAllowedOriginPatterns(List.of("*"));
    return cors;
  }

  CorsConfiguration origin() {
    CorsConfiguration cors = new CorsConfiguration();
    cors.setAllowCredentials(true);
    // finding: permissive-cors
    cors.addAllowedOrigin("*");
    return cors;
  }

  CorsConfiguration loginLast() {
    var cors = new CorsConfiguration();
    cors.setAllowedOriginPatterns(List.of("*"));
    cors.setAllowedMethods(List.of("GET"));
    // finding: permissive-cors
    cors.setAllowCredentials(true);
    return cors;
  }

  CorsConfiguration addedBefore() {
    CorsConfiguration cors = new CorsConfiguration();
    cors.addAllowedOriginPattern("*");
    // finding: permissive-cors
    cors.setAllowCredentials(true);
    return cors;
  }

  // what is fine

  CorsConfiguration loginLastForNamed() {
    CorsConfiguration cors = new CorsConfiguration();
    cors.setAllowedOriginPatterns(List.of("https://*.shop.eu", "https://desk.shop.eu"));
    // ok: permissive-cors
    cors.setAllowCredentials(true);
    return cors;
  }

  CorsConfiguration withoutLogin() {
    CorsConfiguration cors = new CorsConfiguration();
    cors.setAllowedOriginPatterns(List.of("*"));
    // ok: permissive-cors
    cors.setAllowCredentials(false);
    return cors;
  }

  void anonymous(CorsRegistry registry) {
    // ok: permissive-cors
    registry.addMapping("/public/**").allowedOrigins("*");
  }

  void named(CorsRegistry registry) {
    // ok: permissive-cors
    registry.addMapping("/**").allowCredentials(true).allowedOrigins("https://shop.eu");
  }

  CorsConfiguration listed(List<String> origins) {
    CorsConfiguration cors = new CorsConfiguration();
    cors.setAllowCredentials(true);
    // ok: permissive-cors
    cors.setAllowedOrigins(origins);
    return cors;
  }

  CorsConfiguration open() {
    CorsConfiguration cors = new CorsConfiguration();
    // ok: permissive-cors
    cors.addAllowedOrigin("*");
    return cors;
  }

  @CrossOrigin(origins = "https://shop.eu", allowCredentials = "true")
  @GetMapping("/me")
  String me() {
    // ok: permissive-cors
    return "me";
  }
}
