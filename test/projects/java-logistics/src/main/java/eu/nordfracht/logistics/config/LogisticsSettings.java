package eu.nordfracht.logistics.config;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
public class LogisticsSettings {

    @Value("${logistics.archive.url}")
    private String archiveUrl;
    @Value("${logistics.archive.user}")
    private String archiveUser;
    @Value("${logistics.archive.password}")
    private String archivePassword;
    @Value("${logistics.mongo.uri}")
    private String mongoUri;
    @Value("${logistics.redis.uri}")
    private String redisUri;
    @Value("${logistics.amqp.uri}")
    private String amqpUri;
    @Value("${logistics.rates.base-url}")
    private String ratesUrl;
    @Value("${logistics.label.renderer}")
    private String rendererUrl;
    @Value("${logistics.directory.url}")
    private String directoryUrl;
    @Value("${logistics.directory.bind-dn}")
    private String directoryUser;
    @Value("${logistics.directory.secret-name}")
    private String directorySecretName;
    @Value("${logistics.portal.base-url}")
    private String portalUrl;
    @Value("${logistics.portal.password-reset-path}")
    private String passwordResetPath;
    @Value("${logistics.cookies.remember-secure}")
    private boolean rememberSecure;
    @Value("${logistics.storage.root}")
    private String storageRoot;
    @Value("${logistics.assistant.url}")
    private String assistantUrl;
    @Value("${logistics.mail.sender}")
    private String mailSender;
    @Value("${logistics.support.phone}")
    private String supportPhone;

    private final CarrierAccess polar;
    private final CarrierAccess harbor;

    public LogisticsSettings(@Value("${logistics.polar.base-url}") String polarUrl,
                             @Value("${logistics.polar.api-key}") String polarKey,
                             @Value("${logistics.harbor.base-url}") String harborUrl,
                             @Value("${logistics.harbor.token}") String harborToken) {
        this.polar = new CarrierAccess(polarUrl, polarKey);
        this.harbor = new CarrierAccess(harborUrl, harborToken);
    }

    public record CarrierAccess(String baseUrl, String token) {
    }

    public CarrierAccess polar() {
        return polar;
    }

    public CarrierAccess harbor() {
        return harbor;
    }

    public String archiveUrl() {
        return archiveUrl;
    }

    public String archiveUser() {
        return archiveUser;
    }

    public String archivePassword() {
        return archivePassword;
    }

    public String mongoUri() {
        return mongoUri;
    }

    public String redisUri() {
        return redisUri;
    }

    public String amqpUri() {
        return amqpUri;
    }

    public String ratesUrl() {
        return ratesUrl;
    }

    public String rendererUrl() {
        return rendererUrl;
    }

    public String directoryUrl() {
        return directoryUrl;
    }

    public String directoryUser() {
        return directoryUser;
    }

    public String directorySecretName() {
        return directorySecretName;
    }

    public String portalUrl() {
        return portalUrl;
    }

    public String passwordResetUrl() {
        return portalUrl + passwordResetPath;
    }

    public boolean rememberSecure() {
        return rememberSecure;
    }

    public Path storageRoot() {
        return Path.of(storageRoot);
    }

    public String assistantUrl() {
        return assistantUrl;
    }

    public String mailSender() {
        return mailSender;
    }

    public String supportPhone() {
        return supportPhone;
    }
}
