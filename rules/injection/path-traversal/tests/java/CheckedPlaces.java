package shop.archive;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import org.apache.commons.lang3.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CheckedPlaces {
  private final String root = System.getProperty("shop.root");
  private final Path base = Paths.get(root);

  @GetMapping("/normalized")
  void normalized(@RequestParam String name, @RequestParam byte[] data) throws IOException {
    File file = new File(root, name);
    if (!file.toPath().normalize().startsWith(root)) throw new IOException("outside");
    // ok: path-traversal
    try (FileOutputStream out = new FileOutputStream(file)) {
      out.write(data);
    }
  }

  @GetMapping("/absolute")
  void absolute(@RequestParam String name, @RequestParam byte[] data) throws IOException {
    File file = new File(root, name);
    if (!file.getAbsolutePath().startsWith(root)) throw new IOException("outside");
    // finding: path-traversal
    try (FileOutputStream out = new FileOutputStream(file)) {
      out.write(data);
    }
  }

  @GetMapping("/variable")
  byte[] variable(@RequestParam String name) throws IOException {
    Path file = base.resolve(name);
    Path resolved = file.toAbsolutePath().normalize();
    if (!resolved.startsWith(base.toAbsolutePath())) throw new IOException("outside");
    // ok: path-traversal
    return Files.readAllBytes(file);
  }

  @GetMapping("/relative")
  byte[] relative(@RequestParam String name) throws IOException {
    Path file = base.resolve(name).normalize();
    if (base.relativize(file).startsWith("..")) throw new IOException("outside");
    // ok: path-traversal
    return Files.readAllBytes(file);
  }

  @GetMapping("/stripped")
  byte[] stripped(@RequestParam String name) throws IOException {
    String relative = StringUtils.removeStart(name, "/");
    // finding: path-traversal
    return Files.readAllBytes(base.resolve(relative));
  }

  @GetMapping("/helpers")
  byte[] helpers(@RequestParam String name) throws IOException {
    if (StringUtils.contains(name, "..")) throw new IOException("outside");
    // ok: path-traversal
    return Files.readAllBytes(base.resolve(name));
  }

  @GetMapping("/other")
  byte[] other(@RequestParam String name) throws IOException {
    if (StringUtils.contains(name, "tmp")) throw new IOException("outside");
    // finding: path-traversal
    return Files.readAllBytes(base.resolve(name));
  }
}
