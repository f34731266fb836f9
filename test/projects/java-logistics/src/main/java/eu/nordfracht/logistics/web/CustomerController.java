package eu.nordfracht.logistics.web;

import eu.nordfracht.logistics.domain.Customer;
import eu.nordfracht.logistics.dto.RegistrationForm;
import eu.nordfracht.logistics.lib.Hashing;
import eu.nordfracht.logistics.lib.LogisticsException;
import eu.nordfracht.logistics.lib.Urls;
import eu.nordfracht.logistics.mail.Mailer;
import eu.nordfracht.logistics.services.CustomerService;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/customers")
public class CustomerController {

    private final CustomerService customers;

    public CustomerController(CustomerService customers) {
        this.customers = customers;
    }

    @GetMapping("/suggest")
    public List<Customer> suggest(@RequestParam String name) {
        return customers.byName(name);
    }

    @GetMapping("/companies")
    public List<CustomerService.Summary> companies(@RequestParam String pattern, @RequestParam boolean prefix) {
        return prefix ? customers.startingWith(pattern) : customers.suggestions(pattern);
    }

    @GetMapping("/country/{country}")
    public List<CustomerService.Summary> country(@PathVariable String country) {
        return customers.byCountry(country).stream().map(CustomerService.Summary::of).toList();
    }

    @GetMapping("/{id}")
    public Map<String, Object> detail(@PathVariable long id) throws IOException, GeneralSecurityException {
        Customer customer = customers.profile(id);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("number", customer.getCustomerNumber());
        view.put("name", customer.fullName());
        view.put("country", customer.getCountry());
        return view;
    }

    @GetMapping("/number/{number}")
    public CustomerService.Summary number(@PathVariable String number) {
        return CustomerService.Summary.of(customers.byNumber(number));
    }

    @PostMapping
    public ResponseEntity<Void> create(@RequestBody RegistrationForm form) {
        Customer customer = customers.register(form);
        return ResponseEntity.created(URI.create("/api/customers/" + customer.getId())).build();
    }

    @PutMapping("/{id}/email")
    public void email(@PathVariable long id, @RequestBody Map<String, String> body) {
        customers.changeEmail(id, body.get("email"));
    }

    @PostMapping("/{id}/merge/{into}")
    public ResponseEntity<?> merge(@PathVariable long id, @PathVariable long into) {
        try {
            customers.merge(id, into);
            return ResponseEntity.noContent().build();
        } catch (IllegalStateException e) {
            Customer customer = customers.get(id);
            return ResponseEntity.internalServerError().body(Map.of("message", "could not merge " + customer));
        }
    }

    @PostMapping("/{id}/plan/{plan}")
    public void plan(@PathVariable long id, @PathVariable String plan) {
        customers.upgrade(id, plan);
    }

    @GetMapping("/{id}/neighbours")
    public CompletableFuture<String> neighbours(@PathVariable long id) {
        return customers.neighbours(id);
    }

    @GetMapping(path = "/depots", produces = "application/json")
    public String depots(@RequestParam String country, @RequestParam(defaultValue = "10") int radius) {
        return customers.depots(country, radius);
    }

    @GetMapping(path = "/{id}/letter", produces = "text/plain")
    public String letter(@PathVariable long id, @RequestParam String occasion) {
        return customers.letter(id, occasion);
    }

    @GetMapping(path = "/{id}/advice", produces = "text/plain")
    public String advice(@PathVariable long id) {
        return customers.advice(id);
    }

    @PostMapping("/newsletter")
    public void newsletter(@RequestBody RegistrationForm form, @RequestParam(required = false) String topic) {
        if (topic == null) {
            customers.subscribe(form);
        } else {
            customers.subscribeTo(topic, form);
        }
    }

    @PostMapping("/contact")
    public void contact(@RequestBody Mailer.Contact message, @RequestParam(required = false) Long claim) {
        customers.contact(message, claim);
    }

    @GetMapping(path = "/export", produces = "text/csv")
    public ResponseEntity<String> export(@RequestParam String country, @RequestParam(defaultValue = "customers") String title) {
        String body = lines(country);
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + title + ".csv");
        return ResponseEntity.ok().headers(headers).body(body);
    }

    @GetMapping(path = "/download", produces = "text/csv")
    public ResponseEntity<String> download(@RequestParam String country, @RequestParam String title) {
        String body = lines(country);
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(title + ".csv", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Title", Urls.segment(title))
                .eTag(Hashing.entityTag(body))
                .body(body);
    }

    private String lines(String country) {
        List<Customer> hits = customers.byCountry(country);
        if (hits.isEmpty()) {
            throw new LogisticsException(404, "no customers in this country");
        }
        return hits.stream().map(CustomerService.Summary::of).map(s -> s.number() + ";" + s.label()).collect(Collectors.joining("\n"));
    }
}
