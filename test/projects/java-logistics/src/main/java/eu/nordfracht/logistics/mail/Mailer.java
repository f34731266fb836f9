package eu.nordfracht.logistics.mail;

import eu.nordfracht.logistics.config.LogisticsSettings;
import eu.nordfracht.logistics.domain.Customer;
import eu.nordfracht.logistics.lib.Masking;
import eu.nordfracht.logistics.lib.Texts;
import eu.nordfracht.logistics.lib.Urls;
import freemarker.cache.ClassTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Mails to customers go through our own server, contact messages through the relay. */
@Component
public class Mailer {

    public record Contact(String name, String replyTo, String subject, String body) {
    }

    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
    private static final String RELAY = "relay.hostwerk.net";

    private final LogisticsSettings settings;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final Configuration templates = new Configuration(Configuration.VERSION_2_3_32);

    public Mailer(LogisticsSettings settings, @Value("${logistics.mail.host}") String host,
                  @Value("${logistics.mail.port}") int port) {
        this.settings = settings;
        sender.setHost(host);
        sender.setPort(port);
        sender.setUsername("parcels");
        sender.setPassword(System.getenv("MAIL_PASSWORD"));
        sender.getJavaMailProperties().put("mail.smtp.starttls.enable", "true");
        sender.getJavaMailProperties().put("mail.smtp.starttls.required", "true");
        templates.setTemplateLoader(new ClassTemplateLoader(Mailer.class, "/mail"));
    }

    public void arrival(Customer customer, String reference) {
        try {
            Template template = templates.getTemplate("arrival.ftl");
            StringWriter out = new StringWriter();
            template.process(Map.of("name", customer.getFirstName(), "reference", reference), out);
            send(customer.getEmail(), "Your parcel has arrived", out.toString());
        } catch (IOException | TemplateException e) {
            throw new IllegalStateException(e);
        }
        LOG.info("arrival mail to {}", Masking.email(customer.getEmail()));
    }

    public void campaign(Customer customer, String text) {
        try {
            Template template = new Template("campaign", text, templates);
            StringWriter out = new StringWriter();
            template.process(Map.of("name", customer.getFirstName()), out);
            send(customer.getEmail(), "News", out.toString());
        } catch (IOException | TemplateException e) {
            throw new IllegalStateException(e);
        }
    }

    public void confirmAddress(Customer customer) {
        String link = settings.portalUrl() + "/confirm?email=" + Urls.segment(customer.getEmail())
                + "&born=" + customer.getBirthDate();
        send(customer.getEmail(), "Please confirm", "Open " + link);
    }

    public void resetPassword(String address, String token) {
        String link = settings.passwordResetUrl() + "?token=" + token;
        send(address, "Your new password", "Open " + link);
    }

    public void contact(Contact contact) {
        String raw = "From: " + settings.mailSender() + "\r\n"
                + "To: service@nordfracht.net\r\n"
                + "Reply-To: " + contact.replyTo() + "\r\n"
                + "Subject: " + contact.subject() + "\r\n"
                + "\r\n" + contact.body();
        try {
            Session session = Session.getInstance(relay());
            MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
            Transport.send(message);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        LOG.info("contact form, {} characters, line {}", contact.body().length(), settings.supportPhone());
    }

    public void claim(Contact contact, long claim) {
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, "UTF-8");
            helper.setTo("claims@nordfracht.net");
            helper.setSubject("Claim " + claim + ": " + Texts.oneLine(contact.subject()));
            helper.setText(contact.body(), false);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        sender.send(message);
    }

    public void announce(List<String> addresses, String text) {
        addresses.forEach(address -> send(address, "Service notice", text));
        LOG.info("notice sent to {} customers from {}", addresses.size(), settings.mailSender());
    }

    private void send(String address, String subject, String text) {
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, "UTF-8");
            helper.setFrom(settings.mailSender());
            helper.setTo(address);
            helper.setSubject(subject);
            helper.setText(text);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        sender.send(message);
    }

    private static Properties relay() {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", RELAY);
        properties.put("mail.smtp.port", "25");
        properties.put("mail.smtp.starttls.enable", "false");
        return properties;
    }
}
