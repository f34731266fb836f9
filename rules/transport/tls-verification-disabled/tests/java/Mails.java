import java.util.Properties;

class Mails {
  Properties anyServer() {
    Properties settings = new Properties();
    settings.put("mail.smtp.ssl.enable", "true");
    // finding: tls-verification-disabled
    settings.put("mail.smtp.ssl.trust", "*");
    return settings;
  }

  Properties oneServer() {
    Properties settings = new Properties();
    // ok: tls-verification-disabled
    settings.put("mail.smtp.ssl.trust", "smtp.example.org");
    return settings;
  }
}
