package shop.search;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

class Filters {
  private final List<String> products;

  Filters(List<String> products) {
    this.products = products;
  }

  Pattern pattern(HttpServletRequest request) {
    // finding: regex-injection
    return Pattern.compile(request.getParameter("pattern"));
  }

  @GetMapping("/matches")
  boolean matches(@RequestParam String pattern, String text) {
    // finding: regex-injection
    return Pattern.matches(pattern, "products");
  }

  @GetMapping("/filter")
  boolean filter(@RequestParam String word) {
    // finding: regex-injection
    return products.get(0).matches(".*" + word + ".*");
  }

  String replace(HttpServletRequest request) {
    String text = "name;price;stock";
    // finding: regex-injection
    return text.replaceAll(request.getHeader("X-Separator"), ",");
  }

  Matcher flags(@RequestParam String word) {
    // finding: regex-injection
    return Pattern.compile("\\b" + word + "\\b", Pattern.CASE_INSENSITIVE).matcher(products.get(0));
  }

  Pattern quoted(HttpServletRequest request) {
    // ok: regex-injection
    return Pattern.compile(Pattern.quote(request.getParameter("word")));
  }

  boolean fixed(HttpServletRequest request) {
    // ok: regex-injection
    return request.getParameter("code").matches("[A-Z]{3}-[0-9]+");
  }

  boolean text(@RequestParam String word) {
    // ok: regex-injection
    return products.get(0).contains(word);
  }

  String literal(@RequestParam String word) {
    // ok: regex-injection
    return products.get(0).replace(word, "*");
  }

  Pattern number(@RequestParam int length) {
    // ok: regex-injection
    return Pattern.compile("[0-9]{" + length + "}");
  }
}
