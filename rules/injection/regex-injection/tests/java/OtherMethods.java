package shop.search;

import com.acme.login.Hasher;
import com.acme.login.PasswordDigests;
import com.acme.text.Chopper;
import com.google.common.base.Splitter;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

// methods of other classes that are called like those of a text
@RestController
class OtherMethods {
  private static final Splitter COMMAS = Splitter.on(',');
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private Hasher hasher;
  private Chopper chopper;
  private PathMatcher images;

  @GetMapping("/a")
  boolean staticMethod(@RequestParam String given, @RequestParam String kept) {
    // ok: regex-injection
    return PasswordDigests.matches(given, kept);
  }

  @GetMapping("/b")
  boolean staticOfOne(@RequestParam String given) {
    // ok: regex-injection
    return PasswordDigests.matches(given);
  }

  @GetMapping("/c")
  boolean ofAnObject(@RequestParam String given) {
    // ok: regex-injection
    return hasher.matches(given) && hasher.matches("a", given);
  }

  @GetMapping("/d")
  Object pieces(@RequestParam String given) {
    // ok: regex-injection
    return List.of(COMMAS.split(given), BLANKS.split(given), chopper.split(given));
  }

  @GetMapping("/e")
  Object chained(@RequestParam String given) {
    // ok: regex-injection
    return Splitter.on(';').trimResults().omitEmptyStrings().split(given);
  }

  @GetMapping("/f")
  boolean file(@RequestParam String given) {
    // ok: regex-injection
    return images.matches(Path.of(given)) || samePackage(given);
  }

  boolean samePackage(String given) {
    // ok: regex-injection
    return Checks.matches(given);
  }

  @GetMapping("/g")
  boolean text(@RequestParam String given, @RequestParam List<String> names) {
    // finding: regex-injection
    return names.stream().anyMatch((name) -> name.matches(given));
  }

  @GetMapping("/h")
  boolean named(@RequestParam String given) {
    // finding: regex-injection
    return chopper.getName().matches(given);
  }

  @GetMapping("/i")
  Object parts(@RequestParam String given) {
    // finding: regex-injection
    return String.valueOf(chopper).split(given);
  }
}
