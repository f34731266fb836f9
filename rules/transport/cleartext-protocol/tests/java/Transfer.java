import org.springframework.mail.javamail.JavaMailSenderImpl;
import java.io.InputStream;
import java.util.Properties;
import javax.mail.Session;
import org.apache.commons.mail.SimpleEmail;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPSClient;
import org.apache.commons.net.imap.IMAPClient;
import org.apache.commons.net.imap.IMAPSClient;
import org.apache.commons.net.pop3.POP3Client;
import org.apache.commons.net.smtp.SMTPClient;
import org.apache.commons.net.telnet.TelnetClient;

class Transfer {
  void upload(String host, String user, String secret, InputStream content) throws Exception {
    // finding: cleartext-protocol
    FTPClient ftp = new FTPClient();
    ftp.connect(host);
    ftp.login(user, secret);
    ftp.storeFile("invoices.csv", content);
  }

  void reboot(String host) throws Exception {
    // finding: cleartext-protocol
    TelnetClient telnet = new TelnetClient();
    telnet.connect(host, 23);
  }

  void hand(String host) throws Exception {
    // finding: cleartext-protocol
    SMTPClient smtp = new SMTPClient();
    smtp.connect(host);
  }

  void count(String host) throws Exception {
    // finding: cleartext-protocol
    POP3Client pop = new POP3Client();
    pop.connect(host);
  }

  void unread(String host) throws Exception {
    // finding: cleartext-protocol
    IMAPClient imap = new IMAPClient();
    imap.connect(host);
  }

  Session mail() {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "relay.provider.net");
    // finding: cleartext-protocol
    properties.put("mail.smtp.starttls.enable", "false");
    return Session.getInstance(properties);
  }

  // what is fine

  void uploadSecurely(String host, InputStream content) throws Exception {
    // ok: cleartext-protocol
    FTPSClient ftp = new FTPSClient();
    ftp.connect(host);
    ftp.storeFile("invoices.csv", content);
  }

  void unreadSecurely(String host) throws Exception {
    // ok: cleartext-protocol
    IMAPSClient imap = new IMAPSClient();
    imap.connect(host);
  }

  Session secureMail() {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "relay.provider.net");
    // ok: cleartext-protocol
    properties.put("mail.smtp.starttls.enable", "true");
    return Session.getInstance(properties);
  }

  void letter(String host) throws Exception {
    SimpleEmail email = new SimpleEmail();
    email.setHostName(host);
    // ok: cleartext-protocol
    email.setSSLOnConnect(true);
  }

  void configured(Properties given) {
    // ok: cleartext-protocol
    Session.getInstance(given);
  }

  void desk(JavaMailSenderImpl sender) {
    sender.setHost("relay.provider.net");
    // finding: cleartext-protocol
    sender.getJavaMailProperties().setProperty("mail.smtp.starttls.enable", "false");
  }

  void secureDesk(JavaMailSenderImpl sender) {
    Properties properties = sender.getJavaMailProperties();
    // ok: cleartext-protocol
    properties.setProperty("mail.smtp.starttls.enable", "true");
  }

  Session login() {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "relay.provider.net");
    properties.put("mail.smtp.auth", "true");
    // finding: cleartext-protocol
    return Session.getInstance(properties);
  }

  Session secureLogin() {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "relay.provider.net");
    properties.put("mail.smtp.auth", "true");
    properties.put("mail.smtp.starttls.enable", "true");
    // ok: cleartext-protocol
    return Session.getInstance(properties);
  }

  Session wrappedLogin() {
    Properties properties = new Properties();
    properties.put("mail.smtp.auth", "true");
    properties.put("mail.smtp.ssl.enable", "true");
    // ok: cleartext-protocol
    return Session.getInstance(properties);
  }

  Session localLogin() {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "localhost");
    properties.put("mail.smtp.auth", "true");
    // ok: cleartext-protocol
    return Session.getInstance(properties);
  }
}
