import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

@RestController
class Texts {
  @GetMapping("/echo")
  String echo(@RequestParam String text) {
    // finding: cross-site-scripting
    return text;
  }

  @PostMapping(value = "/greeting", produces = MediaType.TEXT_HTML_VALUE)
  String greeting(@RequestParam String name) {
    // finding: cross-site-scripting
    return "Hello " + name;
  }

  @GetMapping(value = "/plain", produces = "text/plain")
  String plain(@RequestParam String text) {
    // ok: cross-site-scripting
    return text;
  }

  @PostMapping(path = "/json", produces = MediaType.APPLICATION_JSON_VALUE)
  String json(@RequestBody String text) {
    // ok: cross-site-scripting
    return text;
  }

  @GetMapping("/escaped")
  String escaped(@RequestParam String text) {
    // ok: cross-site-scripting
    return HtmlUtils.htmlEscape(text);
  }

  @GetMapping("/numbers/{number}")
  String number(@PathVariable long number) {
    // ok: cross-site-scripting
    return "Number " + number;
  }

  @GetMapping("/record")
  Map<String, String> record(@RequestParam String text) {
    // ok: cross-site-scripting
    return Map.of("text", text);
  }
}

@Controller
class Shelves {
  @GetMapping("/shelves/label")
  @ResponseBody
  String label(@RequestParam String label) {
    // finding: cross-site-scripting
    return label.trim();
  }

  @GetMapping("/shelves/page")
  String page(@RequestParam boolean small) {
    // ok: cross-site-scripting
    return small ? "shelves/small" : "shelves/page";
  }
}

@RestController
@RequestMapping(value = "/exports", produces = "text/csv")
class Exports {
  @GetMapping("/head")
  String head(@RequestParam String column) {
    // ok: cross-site-scripting
    return column + ";amount";
  }
}
