import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

@RestController
class SpringMediaTypes {
  @GetMapping("/list")
  ResponseEntity<String> list(@RequestParam List<String> names) {
    String rows = names.stream().map(name -> "<li>" + name + "</li>").collect(Collectors.joining());
    // finding: cross-site-scripting
    return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(rows);
  }

  @GetMapping("/rows")
  ResponseEntity<String> rows(@RequestParam List<String> names) {
    // finding: cross-site-scripting
    return ResponseEntity.ok(names.stream().map(name -> String.format("<tr><td>%s</td></tr>", name)).collect(Collectors.joining("\n", "<table>", "</table>")));
  }

  @GetMapping("/escaped-list")
  ResponseEntity<String> escapedList(@RequestParam List<String> names) {
    String rows = names.stream().map(name -> "<li>" + HtmlUtils.htmlEscape(name) + "</li>").collect(Collectors.joining());
    // ok: cross-site-scripting
    return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(rows);
  }

  @GetMapping("/lines")
  ResponseEntity<String> lines(@RequestParam List<String> names) {
    // ok: cross-site-scripting
    return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(String.join("\n", names));
  }

  @GetMapping("/greeting")
  ResponseEntity<String> greeting(@RequestParam String name) {
    // finding: cross-site-scripting
    return ResponseEntity.ok().contentType(MediaType.valueOf("text/html;charset=UTF-8")).body(name);
  }

  @GetMapping("/named")
  ResponseEntity<String> named(@RequestParam String name) {
    // finding: cross-site-scripting
    return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, "text/html").body(name);
  }

  @GetMapping("/headers")
  ResponseEntity<String> headers(@RequestParam String name) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.TEXT_HTML);
    // finding: cross-site-scripting
    return new ResponseEntity<>(name, headers, HttpStatus.OK);
  }

  @GetMapping("/source")
  ResponseEntity<String> source(@RequestParam String name) {
    // ok: cross-site-scripting
    return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("<b>" + name);
  }

  @GetMapping("/sheet")
  ResponseEntity<String> sheet(@RequestParam String name) {
    // ok: cross-site-scripting
    return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/csv")).body("<none>;" + name);
  }

  @GetMapping("/plain-headers")
  ResponseEntity<String> plainHeaders(@RequestParam String name) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.TEXT_PLAIN);
    // ok: cross-site-scripting
    return new ResponseEntity<>("<b>" + name, headers, HttpStatus.OK);
  }
}
