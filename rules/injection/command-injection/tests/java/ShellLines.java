import org.apache.commons.exec.CommandLine;
import org.apache.commons.exec.DefaultExecutor;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ShellLines {
  @PostMapping("/bundle")
  void bundle(@RequestParam String title) throws Exception {
    // finding: command-injection
    CommandLine line = new CommandLine("/bin/sh").addArgument("-c").addArgument("pdfunite *.pdf " + title, false);
    DefaultExecutor.builder().get().execute(line);
  }

  @PostMapping("/count")
  void count(@RequestParam int pages) throws Exception {
    // ok: command-injection
    CommandLine line = new CommandLine("/bin/sh").addArgument("-c").addArgument("head -n " + pages + " list.txt", false);
    DefaultExecutor.builder().get().execute(line);
  }
}
