package eu.nordfracht.logistics.web;

import eu.nordfracht.logistics.config.LogisticsSettings;
import eu.nordfracht.logistics.dto.RegistrationForm;
import eu.nordfracht.logistics.lib.Outcome;
import eu.nordfracht.logistics.lib.Urls;
import eu.nordfracht.logistics.lib.WebCookies;
import eu.nordfracht.logistics.services.AccountService;
import eu.nordfracht.logistics.services.CustomerService;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
public class AuthController {

    public record LoginForm(String login, String password, String next) {

        @Override
        public String toString() {
            return "LoginForm[" + (login == null ? "empty" : login.length()) + "]";
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(AuthController.class);
    private static final String PASSWORD_FIELD = "password";
    private static final Set<String> LANGUAGES = Set.of("de", "en", "sv");
    private static final Map<String, String> PAGES = Map.of("parcels", "/portal/parcels", "invoices", "/portal/invoices");

    private final AccountService accounts;
    private final CustomerService customers;
    private final LogisticsSettings settings;

    public AuthController(AccountService accounts, CustomerService customers, LogisticsSettings settings) {
        this.accounts = accounts;
        this.customers = customers;
        this.settings = settings;
    }

    @PostMapping("/register")
    public String register(@ModelAttribute RegistrationForm form) {
        Outcome<String> outcome = accounts.register(form);
        return switch (outcome) {
            case Outcome.Done<String>(String login) -> {
                customers.register(form);
                yield "redirect:/welcome?email=" + form.getEmail();
            }
            case Outcome.Rejected<String>(String reason) -> "register";
        };
    }

    @PostMapping("/register/other")
    public String registerKind(@RequestParam String kind, @ModelAttribute RegistrationForm form) {
        switch (kind) {
            case "courier" -> accounts.registerCourier(form);
            case "terminal" -> accounts.registerTerminal(form);
            case "scanner" -> accounts.registerScanner(form);
            case "staff" -> accounts.registerStaff(form.getLogin(), form.getPassword());
            default -> accounts.registerPortal(form.getLogin(), form.getPassword());
        }
        return "redirect:" + PAGES.getOrDefault(kind, "/portal");
    }

    @PostMapping("/login")
    public String login(LoginForm form, HttpServletResponse response) {
        LOG.debug("login attempt {}", form);
        accounts.login(form.login(), form.password())
                .ifPresent(token -> response.addHeader(HttpHeaders.SET_COOKIE, WebCookies.session(token).toString()));
        String next = form.next() == null ? "/portal" : form.next();
        return "redirect:" + next;
    }

    @PostMapping("/login/courier")
    public String courier(@RequestParam String login, @RequestParam String password, @RequestParam(required = false) String next,
                          HttpServletResponse response) {
        accounts.terminalLogin(login, password).ifPresent(token -> WebCookies.courier(response, token));
        return "redirect:" + Urls.local(next);
    }

    @PostMapping("/login/remember")
    public ResponseEntity<Void> remember(LoginForm form) {
        return accounts.login(form.login(), form.password())
                .map(token -> WebCookies.remember(token, settings.rememberSecure()))
                .map(cookie -> ResponseEntity.noContent().header(HttpHeaders.SET_COOKIE, cookie.toString()).<Void>build())
                .orElseGet(() -> ResponseEntity.status(401).build());
    }

    @PostMapping("/login/portal")
    public String portal(@ModelAttribute RegistrationForm form, HttpServletResponse response) {
        accounts.login(form.getLogin(), form.getPassword()).ifPresent(token -> {
            Cookie last = new Cookie("nf_last", form.getEmail());
            last.setSecure(true);
            last.setHttpOnly(true);
            last.setMaxAge(90 * 24 * 3600);
            response.addCookie(last);
        });
        return "redirect:/portal";
    }

    @PostMapping("/login/staff")
    public ResponseEntity<String> staff(@RequestBody Map<String, String> body) {
        Set<String> fields = new TreeSet<>(body.keySet());
        fields.remove(PASSWORD_FIELD);
        LOG.debug("staff login with {} more fields", fields.size());
        String login = body.get("login");
        String password = body.get(PASSWORD_FIELD);
        boolean ok = accounts.known(login) ? accounts.directoryLogin(login, password) : accounts.staffLogin(login, password);
        return ok ? ResponseEntity.ok("welcome") : ResponseEntity.status(401).body("login failed");
    }

    @PostMapping("/login/terminal")
    public ResponseEntity<Boolean> terminal(@RequestParam long depot, LoginForm form) {
        return ResponseEntity.ok(accounts.confirmTerminal(depot, form.login(), form.password()));
    }

    @PostMapping("/password/reset")
    public String reset(@RequestParam String login) {
        accounts.reset(login);
        return "redirect:/login";
    }

    @PostMapping("/language")
    public String language(@RequestParam String language, HttpServletResponse response) {
        String chosen = LANGUAGES.contains(language) ? language : "en";
        Cookie cookie = new Cookie("nf_language", chosen);
        cookie.setSecure(true);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return "redirect:/portal";
    }

    @PostMapping("/logout")
    public String logout(HttpServletResponse response) {
        WebCookies.drop(response, "nf_session");
        return "redirect:/";
    }
}
