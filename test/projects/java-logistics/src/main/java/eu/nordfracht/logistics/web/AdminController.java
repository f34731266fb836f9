package eu.nordfracht.logistics.web;

import eu.nordfracht.logistics.domain.Shipment;
import eu.nordfracht.logistics.integrations.DirectoryClient;
import eu.nordfracht.logistics.lib.LogisticsException;
import eu.nordfracht.logistics.services.CustomerService;
import eu.nordfracht.logistics.services.ShipmentService;
import eu.nordfracht.logistics.services.TariffService;
import eu.nordfracht.logistics.workers.JobQueue;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.naming.NamingException;
import javax.script.ScriptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/admin", produces = MediaType.APPLICATION_JSON_VALUE)
public class AdminController {

    private enum Check {
        DISK("df", "-h"), MEMORY("free", "-m"), QUEUE("rabbitmqctl", "list_queues");

        private final String[] command;

        Check(String... command) {
            this.command = command;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(AdminController.class);

    private final ShipmentService shipments;
    private final CustomerService customers;
    private final TariffService tariffs;
    private final DirectoryClient directory;
    private final JobQueue queue;

    public AdminController(ShipmentService shipments, CustomerService customers, TariffService tariffs,
                           DirectoryClient directory, JobQueue queue) {
        this.shipments = shipments;
        this.customers = customers;
        this.tariffs = tariffs;
        this.directory = directory;
        this.queue = queue;
    }

    @PostMapping("/scans/purge")
    public int purge(@RequestParam String depot, @RequestParam(defaultValue = "365") int days) {
        return shipments.cleanUp(depot, days);
    }

    @PostMapping("/tariffs/reprice")
    public int reprice(@RequestParam String prefix, @RequestParam BigDecimal price) {
        LOG.info("prices changed to {}", price);
        return tariffs.reprice(prefix, price);
    }

    @PostMapping("/tariffs/formula")
    public CompletableFuture<Object> formula(@RequestBody Map<String, String> body, @RequestParam int grams) {
        return tariffs.formula(body.get("formula"), grams);
    }

    @PostMapping("/tariffs/volume")
    public Object volume(@RequestBody Map<String, Integer> sizes) throws ScriptException {
        return tariffs.volume(sizes);
    }

    @GetMapping("/tariffs/surcharge/{id}")
    public Object surcharge(@PathVariable long id, @RequestParam String rule) {
        Shipment shipment = shipments.find(id).orElseThrow(() -> LogisticsException.notFound("shipment", id));
        return tariffs.surcharge(rule, shipment);
    }

    @GetMapping("/tariffs/fuel")
    public Object fuel(@RequestParam double weight, @RequestParam(defaultValue = "1.5") double base) {
        return tariffs.fuel(weight, base);
    }

    @PostMapping("/tariffs/discount")
    public Object discount(@RequestBody Map<String, String> rule, @RequestParam int grams) {
        return tariffs.discount(rule, grams);
    }

    @GetMapping("/tariffs/measure/{id}")
    public int measure(@PathVariable long id, @RequestParam String name) {
        return shipments.find(id).map(shipment -> tariffs.measure(name, shipment)).orElse(0);
    }

    @GetMapping("/staff")
    public List<String> staff(@RequestParam String name, @RequestParam(defaultValue = "depot") String unit)
            throws NamingException {
        return directory.find(name, unit);
    }

    @GetMapping("/staff/{login}/department")
    public Map<String, String> department(@PathVariable String login) throws NamingException {
        return Map.of("department", directory.department(login));
    }

    @GetMapping("/staff/{login}/devices")
    public List<String> devices(@PathVariable String login) throws NamingException {
        return directory.mobile(login);
    }

    @GetMapping("/resource")
    public Map<String, String> resource(@RequestParam String name) throws NamingException {
        return Map.of("type", directory.resource(name).getClass().getSimpleName());
    }

    @PostMapping("/campaign")
    public void campaign(@RequestBody Map<String, String> body) {
        Optional.ofNullable(body.get("text")).ifPresent(customers::campaign);
    }

    @PostMapping("/announcement")
    public void announce(@RequestParam String text) {
        queue.add(new JobQueue.Announce(text));
    }

    @PostMapping("/diagnose")
    public int diagnose(@RequestParam String line) throws IOException, InterruptedException {
        List<String> command = Arrays.asList(line.split(" "));
        Process process = new ProcessBuilder(command).inheritIO().start();
        return process.waitFor();
    }

    @PostMapping("/check/{name}")
    public int check(@PathVariable String name) throws IOException, InterruptedException {
        Check check = Check.valueOf(name.toUpperCase());
        return new ProcessBuilder(check.command).start().waitFor();
    }

    @GetMapping("/handbook")
    public ResponseEntity<Void> handbook(@RequestParam Optional<String> target) {
        HttpHeaders headers = new HttpHeaders();
        headers.setLocation(target.map(URI::create).orElseGet(() -> URI.create("/handbook")));
        return new ResponseEntity<>(headers, HttpStatus.FOUND);
    }

    @GetMapping("/shipment/{id}")
    public ResponseEntity<Void> shipment(@PathVariable long id) {
        return ResponseEntity.status(HttpStatus.FOUND).location(URI.create("/portal/shipments/" + id)).build();
    }
}
