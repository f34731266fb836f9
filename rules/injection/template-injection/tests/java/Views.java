package shop.views;

import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;

// engines of templates evaluate expressions in the name of a view
@Controller
class Views {
  private static final Set<String> LANGUAGES = Set.of("de", "en");

  @GetMapping("/fragment")
  String fragment(@RequestParam String section) {
    // finding: template-injection
    return "catalogue :: " + section;
  }

  @GetMapping("/welcome/{language}")
  String folder(@PathVariable String language, Model model) {
    model.addAttribute("language", language);
    // finding: template-injection
    return String.format("pages/%s/welcome", language);
  }

  @GetMapping("/known/{language}")
  String known(@PathVariable String language) {
    if (!LANGUAGES.contains(language)) return "pages/en/welcome";
    // ok: template-injection
    return "pages/" + language + "/welcome";
  }

  @GetMapping("/number/{id}")
  String number(@PathVariable long id) {
    // ok: template-injection
    return "pages/" + id;
  }

  @GetMapping("/sent/{id}")
  String sent(@PathVariable String id) {
    // ok: template-injection
    return "redirect:/orders/" + id;
  }

  @GetMapping("/body")
  @ResponseBody
  String body(@RequestParam String section) {
    // ok: template-injection
    return "catalogue :: " + section;
  }

  @GetMapping("/entity")
  ResponseEntity<String> entity(@RequestParam String section) {
    // ok: template-injection
    return ResponseEntity.ok("catalogue :: " + section);
  }
}

@RestController
class Texts {
  @GetMapping("/text")
  String text(@RequestParam String section) {
    // ok: template-injection
    return "catalogue :: " + section;
  }
}
