import java.io.InputStream;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Texts {
  private static final Map<String, String> KNOWN = Map.of("de", "texts_de.json", "fr", "texts_fr.json");

  @GetMapping("/texts")
  byte[] texts(@RequestParam String name) throws Exception {
    // finding: path-traversal
    try (InputStream in = getClass().getResourceAsStream("/texts/" + name)) {
      return in.readAllBytes();
    }
  }

  @GetMapping("/texts/static")
  byte[] ofClass(@RequestParam String name) throws Exception {
    // finding: path-traversal
    return Texts.class.getResourceAsStream("/texts/" + name).readAllBytes();
  }

  @GetMapping("/texts/loader")
  Object ofLoader(@RequestParam String name) {
    // finding: path-traversal
    return getClass().getClassLoader().getResource("texts/" + name);
  }

  @GetMapping("/texts/known")
  byte[] known(@RequestParam String language) throws Exception {
    // ok: path-traversal
    try (InputStream in = getClass().getResourceAsStream("/texts/" + KNOWN.getOrDefault(language, "texts_en.json"))) {
      return in.readAllBytes();
    }
  }

  @GetMapping("/texts/fixed")
  byte[] fixed() throws Exception {
    // ok: path-traversal
    return Texts.class.getResourceAsStream("/texts/texts_en.json").readAllBytes();
  }
}
