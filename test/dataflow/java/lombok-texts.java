import lombok.Data;
import lombok.ToString;
import lombok.Value;
import org.testkit.Sink;
import org.testkit.Source;

@Data
class Signup {
  private String country;
  @ToString.Exclude private String code;
}

@Data
@ToString(exclude = {"code", "note"})
class Excluded {
  private String country;
  private String code;
  private String note;
}

@Data
@ToString(exclude = "code")
class ExcludedOne {
  private String country;
  private String code;
}

@ToString(of = {"country"})
class Named {
  String country;
  String code;
}

@Data
@ToString(onlyExplicitlyIncluded = true)
class Explicit {
  @ToString.Include private String country;
  private String code;
}

@Data
class Above {
  private String code;
}

@Data
class Below extends Above {
  private String country;
}

@Data
@ToString(callSuper = true)
class BelowAll extends Above {
  private String country;
}

class Inherits extends Above {
  String country;
}

@Value
class Sealed {
  String country;
  @ToString.Exclude String code;
}

record Masked(String country, String code) {
  @Override
  public String toString() {
    return "Masked " + country;
  }
}

class UseLombokTexts {
  void signup() {
    Signup one = new Signup();
    one.setCode(Source.get());
    Sink.put("a " + one); // ok: test-flow
    one.setCountry(Source.get());
    Sink.put("a " + one); // finding: test-flow
  }

  void excluded() {
    Excluded one = new Excluded();
    one.setCode(Source.get());
    one.setNote(Source.get());
    Sink.put("a " + one); // ok: test-flow
    one.setCountry(Source.get());
    Sink.put(String.valueOf(one)); // finding: test-flow
    ExcludedOne other = new ExcludedOne();
    other.setCode(Source.get());
    Sink.put(other.toString()); // ok: test-flow
    other.setCountry(Source.get());
    Sink.put(other.toString()); // finding: test-flow
  }

  void named() {
    Named one = new Named();
    one.code = Source.get();
    Sink.put("a " + one); // ok: test-flow
    one.country = Source.get();
    Sink.put("a " + one); // finding: test-flow
    Explicit other = new Explicit();
    other.setCode(Source.get());
    Sink.put("a " + other); // ok: test-flow
    other.setCountry(Source.get());
    Sink.put("a " + other); // finding: test-flow
  }

  void inherited() {
    Below one = new Below();
    one.setCode(Source.get());
    Sink.put("a " + one); // ok: test-flow
    one.setCountry(Source.get());
    Sink.put("a " + one); // finding: test-flow
    BelowAll all = new BelowAll();
    all.setCode(Source.get());
    Sink.put("a " + all); // finding: test-flow
    Inherits inherits = new Inherits();
    inherits.country = Source.get();
    Sink.put("a " + inherits); // ok: test-flow
    inherits.setCode(Source.get());
    Sink.put("a " + inherits); // finding: test-flow
  }

  void values() {
    Sink.put("a " + new Sealed("nl", Source.get())); // ok: test-flow
    Sink.put("a " + new Sealed(Source.get(), "1")); // finding: test-flow
    Sink.put("a " + new Masked("nl", Source.get())); // ok: test-flow
    Sink.put("a " + new Masked(Source.get(), "1")); // finding: test-flow
  }
}
