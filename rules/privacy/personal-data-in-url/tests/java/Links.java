import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

class Links {
  private final JavaMailSender sender;
  private final String base;

  Links(JavaMailSender sender, String base) {
    this.sender = sender;
    this.base = base;
  }

  void confirm(Customer customer, String token) {
    // finding: personal-data-in-url
    String link = base + "/confirm?email=" + URLEncoder.encode(customer.getEmail(), StandardCharsets.UTF_8)
        + "&token=" + token;
    send(customer.getEmail(), "Open " + link);
  }

  void confirmByToken(Customer customer, String token) {
    // ok: personal-data-in-url
    send(customer.getEmail(), "Dear " + customer.getEmail() + ", open " + base + "/confirm?token=" + token);
  }

  private void send(String to, String text) {
    SimpleMailMessage message = new SimpleMailMessage();
    message.setTo(to);
    message.setText(text);
    sender.send(message);
  }
}

class Customer {
  private String email;

  String getEmail() {
    return email;
  }
}
