package app.mail;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.multipart.MultipartFile;

@RestController
class RelayController {
  private final Session session;

  RelayController(Session session) {
    this.session = session;
  }

  @PostMapping("/questions")
  void question(@RequestParam String subject, @RequestParam String text) throws Exception {
    String mail = "From: desk@example.org\r\nSubject: " + subject + "\r\n\r\n" + text;
    // finding: mail-header-injection
    send(new MimeMessage(session, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
  }

  @PostMapping("/remarks")
  void remark(@RequestParam String text) throws Exception {
    String mail = "From: desk@example.org\r\nSubject: A remark\r\n\r\n" + text;
    // ok: mail-header-injection
    send(new MimeMessage(session, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
  }

  @PostMapping("/topics")
  void topic(@RequestParam String subject) throws Exception {
    String line = subject.replaceAll("[\\r\\n]+", " ");
    String mail = "From: desk@example.org\r\nSubject: " + line + "\r\n\r\nPlease follow up.";
    // ok: mail-header-injection
    send(new MimeMessage(session, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
  }

  @PostMapping("/imports")
  String preview(@RequestParam MultipartFile file) throws Exception {
    // ok: mail-header-injection, header-injection
    return new MimeMessage(session, file.getInputStream()).getSubject();
  }

  private void send(MimeMessage message) throws Exception {
    javax.mail.Transport.send(message);
  }
}
