import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

// line breaks in patterns, in whatever way they are written
@RestController
class Controls {
  private static final Logger LOG = LoggerFactory.getLogger(Controls.class);

  @GetMapping("/a")
  void breaks(@RequestParam String a) {
    // ok: log-injection
    LOG.info("{}", a.replaceAll("[\r\n]", "_"));
    // ok: log-injection
    LOG.info("{}", a.replaceAll("\\R", " "));
    // ok: log-injection
    LOG.info("{}", a.replaceAll("\\p{Cntrl}", ""));
    // ok: log-injection
    LOG.info("{}", a.replaceAll("[\\x00-\\x1f]", ""));
    // ok: log-injection
    LOG.info("{}", a.replaceAll("[^\\x20-\\x7e]", "?"));
  }

  @GetMapping("/b")
  void others(@RequestParam String a) {
    // finding: log-injection
    LOG.info("{}", a.replaceAll("[\t]", "_"));
    // finding: log-injection
    LOG.info("{}", a.replaceAll("[^\\x00-\\x7e]", "?"));
    // finding: log-injection
    LOG.info("{}", a.replaceAll("\\R{2,}", " "));
  }

  @GetMapping("/c")
  void pieces(@RequestParam String card) {
    String end = card.length() > 4 ? card.substring(card.length() - 4) : "";
    // ok: log-injection
    LOG.info("card {} was changed", "****" + end);
    // finding: log-injection
    LOG.info("card {} was changed", card.substring(4));
    // finding: log-injection
    LOG.info("card {} was changed", card + " " + end);
  }
}
