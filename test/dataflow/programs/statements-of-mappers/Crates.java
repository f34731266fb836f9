package depot;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Crates {
  private final CrateMapper crates;

  Crates(CrateMapper crates) {
    this.crates = crates;
  }

  @PostMapping("/crates")
  void add(@RequestParam String label, @RequestParam String remark) {
    crates.add(label, remark);
  }

  @GetMapping("/crates")
  List<Crate> list(@RequestParam String place, @RequestParam String order) {
    crates.bound(place);
    return crates.byPlace(place, order);
  }

  @GetMapping(value = "/crates/{id}", produces = "text/html")
  String remark(@PathVariable long id) {
    // finding: cross-site-scripting
    return "<p>" + crates.one(id).getRemark() + "</p>";
  }

  @GetMapping(value = "/crates/{id}/number", produces = "text/html")
  String number(@PathVariable long id) {
    // ok: cross-site-scripting
    return "<p>" + crates.one(id).getId() + "</p>";
  }
}
