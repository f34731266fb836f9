package shop.files;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OtherForms {
  @GetMapping("/a")
  byte[] canonical(@RequestParam String name) throws IOException {
    File file = new File("/srv/files", name).getCanonicalFile();
    if (!file.toPath().startsWith("/srv/files")) throw new IOException("outside");
    // ok: path-traversal
    return Files.readAllBytes(file.toPath());
  }

  @GetMapping("/b")
  byte[] other(@RequestParam String name, @RequestParam String second) throws IOException {
    File file = new File("/srv/files", name).getCanonicalFile();
    File unchecked = new File("/srv/files", second);
    if (!file.toPath().startsWith("/srv/files")) throw new IOException("outside");
    // finding: path-traversal
    return Files.readAllBytes(unchecked.toPath());
  }
}
