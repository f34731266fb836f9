package eu.nordfracht.logistics.services;

import eu.nordfracht.logistics.dto.RegistrationForm;
import eu.nordfracht.logistics.integrations.DirectoryClient;
import eu.nordfracht.logistics.lib.Hashing;
import eu.nordfracht.logistics.lib.LogisticsException;
import eu.nordfracht.logistics.lib.Outcome;
import eu.nordfracht.logistics.mail.Mailer;
import eu.nordfracht.logistics.repositories.AccountRepository;
import eu.nordfracht.logistics.repositories.AccountRepository.Account;
import eu.nordfracht.logistics.repositories.EventStore;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.naming.NamingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

@Service
public class AccountService {

    private static final Logger LOG = LoggerFactory.getLogger(AccountService.class);
    private static final String SIGNING_KEY = "p9X!tq4-Lotse-77-Hafen";
    private static final String PASSWORD_RULE = "password must have 12 characters";
    private static final int MIN_PASSWORD_LENGTH = 12;

    private final AccountRepository accounts;
    private final EventStore events;
    private final DirectoryClient directory;
    private final Mailer mailer;

    public AccountService(AccountRepository accounts, EventStore events, DirectoryClient directory, Mailer mailer) {
        this.accounts = accounts;
        this.events = events;
        this.directory = directory;
        this.mailer = mailer;
    }

    public Outcome<String> register(RegistrationForm form) {
        if (!form.repeated() || form.getPassword().length() < MIN_PASSWORD_LENGTH) {
            LOG.info("registration refused, minimum password length is {}", MIN_PASSWORD_LENGTH);
            return Outcome.rejected(PASSWORD_RULE);
        }
        if (!accounts.roleExists(form.getRole())) {
            return Outcome.rejected("unknown role");
        }
        LOG.debug("new account {}", form);
        accounts.create(form.getLogin(), Hashing.encode(form.getPassword()), form.getRole());
        return Outcome.done(form.getLogin());
    }

    public void registerPortal(String login, String password) {
        accounts.create(login, Hashing.portal(password), "portal");
    }

    public void registerCourier(RegistrationForm form) {
        accounts.create(form.getLogin(), Hashing.courier(form.getPassword(), form.getLogin()), "courier");
    }

    public void registerPartner(String code, String password) {
        byte[] salt = Hashing.salt();
        String hash = Hashing.derive(password.toCharArray(), salt);
        accounts.create(code, HexFormat.of().formatHex(salt) + ":" + hash, "partner");
    }

    public void registerStaff(String login, String password) {
        byte[] salt = Hashing.salt();
        String hash = Hashing.stretch(password.toCharArray(), salt);
        accounts.create(login, HexFormat.of().formatHex(salt) + ":" + hash, "staff");
    }

    public void registerTerminal(RegistrationForm form) {
        accounts.createTerminal(form.getLogin(), form.getPassword());
    }

    public void registerScanner(RegistrationForm form) {
        events.addScanner(form.getLogin(), form.getPassword());
    }

    public Optional<String> login(String login, String password) {
        return accounts.byLogin(login)
                .filter(account -> Hashing.matches(password, account.passwordHash()))
                .map(this::issue);
    }

    public Optional<String> terminalLogin(String login, String password) {
        return accounts.byLogin(login)
                .filter(account -> password.equals(account.terminalPassword()))
                .map(this::issue);
    }

    public boolean confirmTerminal(long depot, String login, String password) {
        Account account = accounts.byLogin(login).orElseThrow(() -> new LogisticsException(404, "unknown terminal"));
        byte[] entered = password.getBytes(StandardCharsets.UTF_8);
        byte[] stored = account.terminalPassword().getBytes(StandardCharsets.UTF_8);
        return depot > 0 && MessageDigest.isEqual(entered, stored);
    }

    public boolean staffLogin(String login, String password) {
        return accounts.byLogin(login).map(account -> {
            String[] parts = account.passwordHash().split(":");
            String derived = Hashing.stretch(password.toCharArray(), HexFormat.of().parseHex(parts[0]));
            return MessageDigest.isEqual(derived.getBytes(StandardCharsets.US_ASCII), parts[1].getBytes(StandardCharsets.US_ASCII));
        }).orElse(false);
    }

    public boolean directoryLogin(String login, String password) {
        boolean bound = directory.bind(login, password.toCharArray());
        if (!bound) {
            LOG.warn("bind failed: {} / {}", login, password);
        }
        return bound;
    }

    public boolean known(String login) {
        try {
            return directory.byLogin(login).isPresent();
        } catch (NamingException e) {
            return false;
        }
    }

    public void reset(String login) {
        accounts.byLogin(login).ifPresent(account -> {
            String token = Hashing.token();
            accounts.storeResetToken(account.id(), Hashing.tokenDigest(token));
            mailer.resetPassword(account.login(), token);
            LOG.info("password reset of account {}", account.id());
        });
    }

    private String issue(Account account) {
        LOG.debug("login of {}", account);
        return account.id() + "." + sign(account.id() + ":" + account.role());
    }

    private static String sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SIGNING_KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
