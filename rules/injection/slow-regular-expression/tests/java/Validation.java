package shop.forms;

import java.util.regex.Pattern;

class Validation {
  // finding: slow-regular-expression
  private static final Pattern NAMES = Pattern.compile("^([a-z]+)+$");
  // ok: slow-regular-expression
  private static final Pattern CODES = Pattern.compile("^[A-Z]{3}-[0-9]+$");
  private static final String WORDS = "(\\w+\\s?)*";

  boolean tags(String text) {
    // finding: slow-regular-expression
    return text.matches("(.*,)*end");
  }

  boolean words(String text) {
    // finding: slow-regular-expression
    return Pattern.matches(WORDS + "!", text);
  }

  String clean(String text) {
    // finding: slow-regular-expression
    return text.replaceAll("([a-z]+)*[0-9]", "");
  }

  String[] parts(String text) {
    // finding: slow-regular-expression
    return text.split("(x+x+)+y");
  }

  boolean list(String text) {
    // ok: slow-regular-expression
    return text.matches("[a-z]+(,[a-z]+)*");
  }

  String[] columns(String line) {
    // ok: slow-regular-expression
    return line.split(";");
  }

  String spaces(String text) {
    // ok: slow-regular-expression
    return text.replaceAll("\\s+", " ");
  }

  boolean mail(String text) {
    // ok: slow-regular-expression
    return Pattern.compile("[^@\\s]+@[^@\\s]+\\.[a-z]{2,}").matcher(text).matches();
  }

  boolean name(String text) {
    // ok: slow-regular-expression
    return NAMES.matcher(text).matches() && CODES.matcher(text).find();
  }
}
