package desk;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Desk {
  private final Bus bus;

  Desk(Bus bus) {
    this.bus = bus;
  }

  @PostMapping("/badges")
  void badge(@RequestBody String title) {
    bus.publish(new Bus.Badge(title));
  }

  @PostMapping("/stays")
  void stay(@RequestParam int nights) {
    bus.publish(new Bus.Stay("room", nights));
  }

  @PostMapping("/notes")
  void note(@RequestBody String text) {
    bus.note(text);
  }
}
