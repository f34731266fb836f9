package shop.images;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.apache.commons.exec.CommandLine;
import org.apache.commons.exec.DefaultExecutor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

class Thumbnails {
  private static final Map<String, String> FORMATS = Map.of("png", "PNG", "web", "WEBP");

  void convert(HttpServletRequest request) throws IOException {
    // finding: command-injection
    Runtime.getRuntime().exec("convert " + request.getParameter("file") + " out.png");
  }

  void shell(HttpServletRequest request) throws IOException {
    String name = request.getHeader("X-Name");
    // finding: command-injection
    Runtime.getRuntime().exec(new String[] { "sh", "-c", "ls /images/" + name });
  }

  @GetMapping("/resize/{size}")
  void resize(@PathVariable String size) throws IOException {
    // ok: command-injection
    new ProcessBuilder("convert", "-resize", size, "in.png", "out.png").start();
    // finding: command-injection
    new ProcessBuilder("bash", "-c", "convert -resize " + size + " in.png out.png").start();
  }

  @GetMapping("/run")
  void run(@RequestParam String tool) throws IOException {
    List<String> command = List.of(tool, "--version");
    // finding: command-injection
    new ProcessBuilder(command).start();
  }

  void line(HttpServletRequest request) throws IOException {
    // finding: command-injection
    CommandLine line = CommandLine.parse("identify " + request.getParameter("file"));
    new DefaultExecutor().execute(line);
  }

  void fixed() throws IOException {
    // ok: command-injection
    Runtime.getRuntime().exec(new String[] { "convert", "in.png", "out.png" });
  }

  void number(HttpServletRequest request) throws IOException {
    int width = Integer.parseInt(request.getParameter("width"));
    // ok: command-injection
    Runtime.getRuntime().exec("convert -resize " + width + " in.png out.png");
  }

  void known(HttpServletRequest request) throws IOException {
    String format = FORMATS.get(request.getParameter("format"));
    // ok: command-injection
    new ProcessBuilder("convert", "in.png", format + ":out").start();
  }

  void chosen(@RequestParam String quality) throws IOException {
    String level = quality.equals("high") ? "95" : "70";
    // ok: command-injection
    new ProcessBuilder("convert", "-quality", level, "in.png", "out.jpg").start();
  }

  void pattern(@RequestParam String album) throws IOException {
    if (!album.matches("[a-z0-9]+")) throw new IllegalArgumentException();
    // ok: command-injection
    new ProcessBuilder("tar", "cf", album + ".tar", album).start();
  }
}
