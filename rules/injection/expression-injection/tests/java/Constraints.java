import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Valid;
import java.util.Set;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Constraint(validatedBy = HarbourValidator.class)
@interface KnownHarbour {}

@Constraint(validatedBy = FlagValidator.class)
@interface KnownFlag {}

record Call(@KnownHarbour String harbour, @KnownFlag String flag) {}

@RestController
class Calls {
  @PostMapping("/calls")
  void announce(@Valid @RequestBody Call call) {}
}

class HarbourValidator implements ConstraintValidator<KnownHarbour, String> {
  private static final Set<String> HARBOURS = Set.of("Kiel", "Emden");

  @Override
  public boolean isValid(String value, ConstraintValidatorContext context) {
    if (HARBOURS.contains(value)) return true;
    HibernateConstraintValidatorContext own = context.unwrap(HibernateConstraintValidatorContext.class);
    // finding: expression-injection
    own.addExpressionVariable("known", HARBOURS.size()).buildConstraintViolationWithTemplate(value + " is none of ${known}").addConstraintViolation();
    return false;
  }
}

class FlagValidator implements ConstraintValidator<KnownFlag, String> {
  @Override
  public boolean isValid(String value, ConstraintValidatorContext context) {
    if (value.length() == 2) return true;
    // ok: expression-injection
    context.unwrap(HibernateConstraintValidatorContext.class).addMessageParameter("given", value).buildConstraintViolationWithTemplate("{given} is no flag").addConstraintViolation();
    return false;
  }
}
