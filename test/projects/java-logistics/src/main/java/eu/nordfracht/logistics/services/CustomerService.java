package eu.nordfracht.logistics.services;

import eu.nordfracht.logistics.domain.Customer;
import eu.nordfracht.logistics.dto.RegistrationForm;
import eu.nordfracht.logistics.integrations.AnalyticsClient;
import eu.nordfracht.logistics.integrations.ErrorTracker;
import eu.nordfracht.logistics.integrations.LlmClient;
import eu.nordfracht.logistics.integrations.RegioCarrier;
import eu.nordfracht.logistics.lib.LogisticsException;
import eu.nordfracht.logistics.lib.Masking;
import eu.nordfracht.logistics.lib.Texts;
import eu.nordfracht.logistics.mail.Mailer;
import eu.nordfracht.logistics.repositories.CustomerRepository;
import eu.nordfracht.logistics.storage.ProfileCache;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

@Service
public class CustomerService {

    public record Summary(String number, String label, String country) {

        public static Summary of(Customer customer) {
            return new Summary(customer.getCustomerNumber(), customer.getCompany(), customer.getCountry());
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(CustomerService.class);
    private static final java.util.logging.Logger AUDIT = java.util.logging.Logger.getLogger("audit");

    private final CustomerRepository customers;
    private final AnalyticsClient analytics;
    private final ErrorTracker errors;
    private final LlmClient llm;
    private final RegioCarrier regio;
    private final Mailer mailer;
    private final ProfileCache cache;
    private final JdbcTemplate jdbcTemplate;

    public CustomerService(CustomerRepository customers, AnalyticsClient analytics, ErrorTracker errors, LlmClient llm,
                           RegioCarrier regio, Mailer mailer, ProfileCache cache, JdbcTemplate jdbcTemplate) {
        this.customers = customers;
        this.analytics = analytics;
        this.errors = errors;
        this.llm = llm;
        this.regio = regio;
        this.mailer = mailer;
        this.cache = cache;
        this.jdbcTemplate = jdbcTemplate;
    }

    public Customer register(RegistrationForm form) {
        Customer customer = customers.save(form.toCustomer());
        analytics.registered(customer);
        mailer.confirmAddress(customer);
        LOG.info("registered {}", customer);
        return customer;
    }

    public void subscribe(RegistrationForm form) {
        jdbcTemplate.update("insert into newsletter (email, birth_date, passport_number, phone) values (?, ?, ?, ?)",
                form.getEmail(), form.getBirthDate(), form.getPassportNumber(), form.getPhone());
    }

    public void subscribeTo(String topic, RegistrationForm form) {
        jdbcTemplate.update("insert into newsletter (topic, email) values (?, ?)", topic, form.getEmail());
    }

    public List<Customer> byName(String name) {
        AUDIT.log(Level.INFO, () -> "search for " + name);
        return customers.byName(name);
    }

    public List<Customer> byCountry(String country) {
        AUDIT.log(Level.INFO, "search in {0}", Texts.alphanumeric(country));
        return customers.byCountry(country);
    }

    public List<?> byRegion(String region, String postcode) {
        return customers.byRegion(region, postcode);
    }

    public List<Summary> suggestions(String pattern) {
        Pattern compiled = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        return customers.active().stream()
                .filter(c -> compiled.matcher(c.getCompany()).find())
                .map(Summary::of)
                .toList();
    }

    public List<Summary> startingWith(String prefix) {
        Pattern compiled = Pattern.compile("^" + Pattern.quote(prefix) + ".*");
        return customers.active().stream().filter(c -> compiled.matcher(c.getCompany()).matches()).map(Summary::of).toList();
    }

    public Customer get(long id) {
        return Optional.ofNullable(customers.get(id)).orElseThrow(() -> LogisticsException.notFound("customer", id));
    }

    public Customer byNumber(String number) {
        return customers.byNumber(number).orElseThrow(() -> new LogisticsException(404, "customer does not exist"));
    }

    public void changeEmail(long id, String email) {
        Customer customer = get(id);
        if (email.equals(customer.getEmail())) {
            throw new LogisticsException(409, customer.fullName() + " already uses " + customer.getEmail());
        }
        customer.setEmail(email);
        customers.save(customer);
        LOG.info("mail address of customer {} changed to {}", id, Masking.email(Texts.oneLine(email)));
    }

    public void merge(long from, long into) {
        Customer source = get(from);
        if (from == into) {
            throw new LogisticsException(422, "customers are identical", Map.of("customer", source));
        }
        LOG.info("customer {} of {} merged into {}", from, source.getCompany(), into);
    }

    public void upgrade(long id, String plan) {
        Customer customer = get(id);
        switch (plan) {
            case "verified" -> analytics.verified(customer);
            case "business", "premium" -> analytics.upgraded(customer, plan);
            default -> throw new LogisticsException(400, "unknown plan");
        }
        cache.lastSeen(customer);
    }

    public CompletableFuture<String> neighbours(long id) {
        Customer customer = get(id);
        return CompletableFuture.supplyAsync(() -> regio.neighbours(customer, 5))
                .whenComplete((answer, failure) -> {
                    if (failure != null) {
                        LOG.warn("no neighbours for {}, {}", customer.getEmail(), customer.getPhone());
                        errors.failed(failure, customer);
                    }
                });
    }

    public String depots(String country, int radius) {
        return regio.depots(country, radius);
    }

    public Customer profile(long id) throws IOException, GeneralSecurityException {
        long start = System.currentTimeMillis();
        Customer customer = get(id);
        cache.remember(customer);
        cache.keep(customer);
        long millis = System.currentTimeMillis() - start;
        if (millis > 500) {
            errors.slow(customer, millis);
        }
        return customer;
    }

    public String letter(long id, String occasion) {
        Customer customer = get(id);
        String facts = "Customer " + customer.fullName() + ", born " + customer.getBirthDate() + ", IBAN " + customer.getIban();
        return llm.send(new LlmClient.Prompt("You write letters.", facts));
    }

    public String advice(long id) {
        Customer customer = get(id);
        return llm.ask("Which service fits a customer from " + customer.getCountry() + " aged " + Masking.ageBand(customer.getBirthDate()));
    }

    public void campaign(String text) {
        List<Customer> all = customers.active();
        all.forEach(customer -> mailer.campaign(customer, text));
        LOG.info("campaign for {} customers", all.size());
        cache.statistics(all);
    }

    public void contact(Mailer.Contact message, Long claim) {
        if (claim == null) {
            mailer.contact(message);
        } else {
            mailer.claim(message, claim);
        }
    }
}
