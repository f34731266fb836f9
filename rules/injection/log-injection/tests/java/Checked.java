import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import lombok.Data;
import lombok.ToString;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Data
class Registration {
  @Pattern(regexp = "[\\p{L}0-9 .&-]{2,80}")
  private String company;

  @Pattern(regexp = "^[A-Z]{2}$")
  private String country;

  @Pattern(regexp = "(?s).{1,80}")
  private String remark;

  @Pattern(regexp = "[^<>]+")
  private String motto;

  @NotBlank private String name;
}

@Data
class Applicant {
  @Pattern(regexp = "[A-Z]{2}")
  private String country;

  @NotBlank @ToString.Exclude private String name;
}

@Data
class Visitor {
  @Pattern(regexp = "[A-Z]{2}")
  private String country;

  @NotBlank private String name;
}

@RestController
class Registrations {
  private static final Logger LOG = LoggerFactory.getLogger(Registrations.class);

  @PostMapping("/registrations")
  void add(@Valid @RequestBody Registration registration) {
    // ok: log-injection
    LOG.info("of {}", registration.getCompany());
    // ok: log-injection
    LOG.info("in {}", registration.getCountry());
    // finding: log-injection
    LOG.info("said {}", registration.getRemark());
    // finding: log-injection
    LOG.info("motto {}", registration.getMotto());
    // finding: log-injection
    LOG.info("named {}", registration.getName());
  }

  @PostMapping("/applicants")
  void apply(@Valid @RequestBody Applicant applicant, @Valid @RequestBody Visitor visitor) {
    // ok: log-injection
    LOG.info("new: {}", applicant);
    // finding: log-injection
    LOG.info("new: {}", visitor);
  }
}
