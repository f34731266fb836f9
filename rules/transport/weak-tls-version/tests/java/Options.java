import java.util.List;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class Options {
  private static final List<String> OLD = List.of("TLSv1", "TLSv1.2");
  private static final String[] CURRENT = {"TLSv1.2", "TLSv1.3"};

  JavaMailSenderImpl mails() {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    // finding: weak-tls-version
    sender.getJavaMailProperties().put("mail.smtp.ssl.protocols", String.join(" ", OLD));
    // ok: weak-tls-version
    sender.getJavaMailProperties().put("mail.smtp.ssl.protocols", String.join(" ", CURRENT));
    return sender;
  }

  Properties consumer() {
    Properties options = new Properties();
    // finding: weak-tls-version
    options.setProperty("ssl.enabled.protocols", "TLSv1.2,TLSv1.1");
    // ok: weak-tls-version
    options.setProperty("ssl.enabled.protocols", "TLSv1.3,TLSv1.2");
    // ok: weak-tls-version
    options.setProperty("client.id", "TLSv1");
    return options;
  }
}
