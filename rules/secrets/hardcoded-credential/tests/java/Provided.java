import com.google.inject.Provides;
import com.google.inject.name.Named;
import org.springframework.context.annotation.Bean;

class Provided {
  @Provides
  @Named("payment.apiKey")
  String payment() {
    // finding: hardcoded-credential
    return "9f3Kd02lmQ77sTz1uVbX";
  }

  @Provides
  @Named("payment.region")
  String region() {
    // ok: hardcoded-credential
    return "eu-central-1";
  }

  @Bean
  String smtpPassword() {
    // finding: hardcoded-credential
    return "vK3-Lorbeer-7421";
  }

  String passwordField(int row) {
    // ok: hardcoded-credential
    return "kennwort-" + row;
  }
}
