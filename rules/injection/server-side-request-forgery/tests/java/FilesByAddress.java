import java.io.InputStream;
import java.net.URL;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FilesByAddress {
  private final ResourceLoader loader;

  FilesByAddress(ResourceLoader loader) {
    this.loader = loader;
  }

  @GetMapping("/files")
  Resource file(@RequestParam String name) {
    // ok: server-side-request-forgery
    return loader.getResource("file:/srv/files/" + name);
  }

  @GetMapping("/themes")
  Resource theme(@RequestParam String name) {
    // ok: server-side-request-forgery
    return loader.getResource("classpath:themes/" + name + ".css");
  }

  @GetMapping("/raw")
  InputStream raw(@RequestParam String name) throws Exception {
    // ok: server-side-request-forgery
    return new URL("file:///srv/files/" + name).openStream();
  }

  @GetMapping("/any")
  Resource any(@RequestParam String name) {
    // finding: server-side-request-forgery
    return loader.getResource(name);
  }

  @GetMapping("/shares")
  InputStream share(@RequestParam String name) throws Exception {
    // finding: server-side-request-forgery
    return new URL("file://" + name).openStream();
  }
}
