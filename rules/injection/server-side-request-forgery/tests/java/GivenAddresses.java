import java.net.URI;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.service.annotation.GetExchange;

@FeignClient(name = "covers", url = "https://covers.example.com")
interface Covers {
  @GetMapping("/latest")
  byte[] load(URI host);

  @GetMapping("/covers/{isbn}")
  byte[] one(@PathVariable String isbn);
}

interface Feeds {
  @GetExchange
  String read(URI address);

  @GetExchange("/feeds/{name}")
  String named(@PathVariable String name, String language);
}

@RestController
class GivenAddresses {
  private final Covers covers;
  private final Feeds feeds;

  GivenAddresses(Covers covers, Feeds feeds) {
    this.covers = covers;
    this.feeds = feeds;
  }

  @GetMapping("/cover")
  byte[] cover(@RequestParam String from) {
    // finding: server-side-request-forgery
    return covers.load(URI.create(from));
  }

  @GetMapping("/cover/{isbn}")
  byte[] known(@PathVariable String isbn) {
    // ok: server-side-request-forgery
    return covers.one(isbn);
  }

  @GetMapping("/feed")
  String feed(@RequestParam URI address) {
    // finding: server-side-request-forgery
    return feeds.read(address);
  }

  @GetMapping("/feeds")
  String feeds(@RequestParam String name, @RequestParam String language) {
    // ok: server-side-request-forgery
    return feeds.named(name, language);
  }
}
