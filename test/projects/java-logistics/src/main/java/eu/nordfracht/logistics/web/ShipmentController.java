package eu.nordfracht.logistics.web;

import eu.nordfracht.logistics.domain.CarrierCode;
import eu.nordfracht.logistics.domain.Shipment;
import eu.nordfracht.logistics.dto.LabelRequest;
import eu.nordfracht.logistics.dto.ShipmentSearch;
import eu.nordfracht.logistics.integrations.CarrierGateway;
import eu.nordfracht.logistics.lib.LogisticsException;
import eu.nordfracht.logistics.services.LabelService;
import eu.nordfracht.logistics.services.ShipmentService;
import eu.nordfracht.logistics.services.WebhookService;
import eu.nordfracht.logistics.workers.JobQueue;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/shipments", produces = MediaType.APPLICATION_JSON_VALUE)
public class ShipmentController {

    private final ShipmentService shipments;
    private final LabelService labels;
    private final WebhookService webhooks;
    private final JobQueue queue;

    public ShipmentController(ShipmentService shipments, LabelService labels, WebhookService webhooks, JobQueue queue) {
        this.shipments = shipments;
        this.labels = labels;
        this.webhooks = webhooks;
        this.queue = queue;
    }

    @GetMapping
    public List<Shipment> search(@RequestParam(required = false) String status,
                                 @RequestParam(required = false) String carrier,
                                 @RequestParam(required = false) List<String> references) {
        ShipmentSearch.Builder builder = ShipmentSearch.builder().status(status);
        Optional.ofNullable(carrier).map(CarrierCode::parse).ifPresent(builder::carrier);
        if (references != null) {
            references.forEach(builder::reference);
        }
        return shipments.search(builder.build());
    }

    @GetMapping("/latest")
    public List<Shipment> latest(@RequestParam(defaultValue = "created") String sort,
                                 @RequestParam(defaultValue = "desc") String direction,
                                 @RequestParam(required = false) LocalDate from,
                                 @RequestParam(defaultValue = "50") int limit) {
        ShipmentSearch search = ShipmentSearch.builder().sort(sort, direction).from(from).limit(limit).build();
        return shipments.latest(search);
    }

    @GetMapping("/board")
    public List<Shipment> board(@RequestParam Map<String, String> query) {
        return shipments.board(ShipmentSearch.builder().sort(query.get("sort"), query.get("direction")).build());
    }

    @GetMapping("/by/{property}/{value}")
    public List<Shipment> by(@PathVariable String property, @PathVariable String value) {
        return shipments.by(property, value);
    }

    @GetMapping("/{id}")
    public Shipment detail(@PathVariable long id) {
        return require(id);
    }

    @GetMapping("/notes")
    public List<Shipment> notes(@RequestParam String word) {
        return shipments.notes(word);
    }

    @PatchMapping("/{id}/note")
    public void note(@PathVariable long id, @RequestBody Map<String, String> body) {
        shipments.rename(id, body.getOrDefault("note", ""));
    }

    @GetMapping("/events")
    public List<Document> events(@RequestParam String carrier, @RequestParam(defaultValue = "HAM") String depot) {
        return shipments.depot(carrier, depot);
    }

    @PostMapping("/events/query")
    public List<Document> query(@RequestBody Map<String, Object> filter) {
        return shipments.query(filter);
    }

    @GetMapping("/events/remarks")
    public List<Document> remarks(@RequestParam String word) {
        return shipments.remarks(word);
    }

    @PostMapping("/{id}/booking")
    public Map<String, String> book(@PathVariable long id, @RequestBody CarrierGateway.Parcel parcel) {
        return Map.of("booking", String.valueOf(shipments.book(id, parcel)));
    }

    @PostMapping("/{id}/label")
    public Map<String, String> label(@PathVariable long id, @RequestBody LabelRequest request,
                                     @RequestParam(required = false) String location,
                                     @RequestParam(defaultValue = "false") boolean later) throws IOException {
        if (later) {
            labels.printLater(request);
        } else if (location != null) {
            labels.printAt(location, request);
        } else {
            labels.print(request.withPrinter(request.printer().trim()));
        }
        return Map.of("greeting", labels.greeting(request), "layout", labels.layout(request));
    }

    @PostMapping("/{id}/greeting")
    public Map<String, String> greeting(@PathVariable long id, @RequestBody LabelRequest request, @RequestParam String name) {
        return Map.of("text", labels.standardGreeting(request, name));
    }

    @PostMapping(path = "/{id}/label.png", produces = MediaType.IMAGE_PNG_VALUE)
    public byte[] image(@PathVariable long id, @RequestBody LabelRequest request) {
        return labels.render(request);
    }

    @PostMapping("/labels/merge")
    public void merge(@RequestBody List<String> numbers) throws IOException {
        labels.merge(numbers);
    }

    @PostMapping("/labels/barcode")
    public Map<String, String> barcode(@RequestParam String number) throws IOException {
        return Map.of("file", labels.barcode(number).getName());
    }

    @PostMapping("/labels/reprint")
    public void reprint(@RequestParam int station, @RequestParam int pages, @RequestParam(required = false) String layout)
            throws IOException {
        if (layout != null) {
            labels.calibrate(layout);
        }
        labels.reprint(station, pages);
    }

    @PostMapping("/{id}/packing")
    public void pack(@PathVariable long id, @RequestParam int boxes) {
        queue.add(new JobQueue.Pack(id, boxes));
    }

    @PostMapping("/webhooks")
    public void subscribe(@RequestParam String target, @RequestParam String event) {
        webhooks.subscribe(new WebhookService.Subscription().setTarget(target).setEvent(event));
    }

    @PostMapping("/webhooks/test")
    public int test(@RequestParam String target) throws IOException {
        return webhooks.test(new WebhookService.Subscription().setTarget(target));
    }

    @GetMapping("/{id}/regional")
    public Map<String, String> regional(@PathVariable long id, @RequestParam String region)
            throws IOException, InterruptedException {
        return Map.of("state", webhooks.regional(region, id));
    }

    @GetMapping("/{id}/explanation")
    public Map<String, String> explanation(@PathVariable long id, @RequestParam(defaultValue = "true") boolean personal) {
        Shipment shipment = require(id);
        return Map.of("text", personal ? shipments.explain(shipment) : shipments.summary(shipment));
    }

    @GetMapping("/{id}/status")
    public ResponseEntity<Void> status(@PathVariable long id, @RequestParam(defaultValue = "v1") String version) {
        Shipment shipment = require(id);
        return ResponseEntity.noContent()
                .header("X-Grams", String.valueOf(shipment.getWeightGrams()))
                .header("X-Version", "v2".equals(version) ? "v2" : "v1")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Shipment require(long id) {
        return shipments.find(id).orElseThrow(() -> LogisticsException.notFound("shipment", id));
    }
}
