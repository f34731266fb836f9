import com.google.common.base.Splitter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Posts {
  private static final Pattern NUMBER = Pattern.compile("\\d+x");
  private static final Pattern TWICE = Pattern.compile("ab*b*");

  void texts(HttpServletRequest request) {
    String text = request.getParameter("text");
    // finding: polynomial-regular-expression
    text.replaceAll("\\s+$", "");
    // ok: polynomial-regular-expression
    text.replaceAll("^\\s+", "");
    // finding: polynomial-regular-expression
    text.replaceFirst("\\s+$", "");
    // finding: polynomial-regular-expression
    text.split("\\s*,\\s*");
    // ok: polynomial-regular-expression
    text.split(",");
    // the whole text has to match: the start is fixed
    // ok: polynomial-regular-expression
    text.matches("\\d+x");
    // finding: polynomial-regular-expression
    text.matches("ab*b*");
    // finding: polynomial-regular-expression
    Pattern.matches("(.*),(.*),", text);
    // ok: polynomial-regular-expression
    Pattern.matches("([^,]*),([^,]*),", text);
    // possessive: never given back, and not judged
    // ok: polynomial-regular-expression
    text.replaceAll("\\s++$", "");
  }

  void patterns(HttpServletRequest request) {
    String text = request.getParameter("text");
    // finding: polynomial-regular-expression
    NUMBER.matcher(text).find();
    // ok: polynomial-regular-expression
    NUMBER.matcher(text).matches();
    // ok: polynomial-regular-expression
    NUMBER.matcher(text).lookingAt();
    // finding: polynomial-regular-expression
    TWICE.matcher(text).matches();
    // ok: polynomial-regular-expression
    TWICE.matcher(text).find();
    // finding: polynomial-regular-expression
    Matcher matcher = NUMBER.matcher(text); matcher.replaceAll("");
    // finding: polynomial-regular-expression
    NUMBER.split(text);
    // finding: polynomial-regular-expression
    NUMBER.asPredicate().test(text);
    // ok: polynomial-regular-expression
    NUMBER.asMatchPredicate().test(text);
    // finding: polynomial-regular-expression
    Splitter.on(NUMBER).split(text);
    // finding: polynomial-regular-expression
    Splitter.onPattern("\\s*;\\s*").omitEmptyStrings().splitToList(text);
    // ok: polynomial-regular-expression
    Splitter.on("\\s*;\\s*").splitToList(text);
  }

  void limited(HttpServletRequest request) {
    String text = request.getParameter("text");
    // ok: polynomial-regular-expression
    NUMBER.matcher(text.substring(0, 100)).find();
    // finding: polynomial-regular-expression
    NUMBER.matcher(text.substring(100)).find();
    // ok: polynomial-regular-expression
    NUMBER.matcher(request.getHeader("X-Size")).find();
    if (text.length() > 500) return;
    // ok: polynomial-regular-expression
    NUMBER.matcher(text).find();
  }

  @PostMapping("/posts/{id}")
  List<String> post(@PathVariable String id, @RequestBody String body) {
    // ok: polynomial-regular-expression
    String own = id.replaceAll("-+$", "");
    // finding: polynomial-regular-expression
    return List.of(own, body.replaceAll("-+$", ""));
  }
}
