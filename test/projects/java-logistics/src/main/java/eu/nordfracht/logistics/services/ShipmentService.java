package eu.nordfracht.logistics.services;

import dev.langchain4j.model.chat.ChatLanguageModel;
import eu.nordfracht.logistics.domain.CarrierCode;
import eu.nordfracht.logistics.domain.Customer;
import eu.nordfracht.logistics.domain.Shipment;
import eu.nordfracht.logistics.dto.ShipmentSearch;
import eu.nordfracht.logistics.dto.TrackingUpdate;
import eu.nordfracht.logistics.integrations.AnalyticsClient;
import eu.nordfracht.logistics.integrations.CarrierGateway;
import eu.nordfracht.logistics.integrations.ErrorTracker;
import eu.nordfracht.logistics.integrations.RegioCarrier;
import eu.nordfracht.logistics.lib.LogisticsException;
import eu.nordfracht.logistics.lib.Masking;
import eu.nordfracht.logistics.lib.Texts;
import eu.nordfracht.logistics.mail.Mailer;
import eu.nordfracht.logistics.repositories.EventStore;
import eu.nordfracht.logistics.repositories.ShipmentRepository;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Everything about a single parcel from booking to delivery. */
@Service
public class ShipmentService {

    private static final Logger LOG = LoggerFactory.getLogger(ShipmentService.class);

    private final ShipmentRepository shipments;
    private final EventStore events;
    private final AnalyticsClient analytics;
    private final ErrorTracker errors;
    private final RegioCarrier regio;
    private final Mailer mailer;
    private final ChatLanguageModel assistant;
    private final Map<CarrierCode, CarrierGateway> carriers;

    public ShipmentService(ShipmentRepository shipments, EventStore events, AnalyticsClient analytics,
                           ErrorTracker errors, RegioCarrier regio, Mailer mailer, ChatLanguageModel assistant,
                           List<CarrierGateway> gateways) {
        this.shipments = shipments;
        this.events = events;
        this.analytics = analytics;
        this.errors = errors;
        this.regio = regio;
        this.mailer = mailer;
        this.assistant = assistant;
        this.carriers = gateways.stream().collect(Collectors.toMap(CarrierGateway::code, Function.identity()));
    }

    public List<Shipment> search(ShipmentSearch search) {
        LOG.info("search for status {}", search.getStatus());
        if (!search.getReferences().isEmpty()) {
            return shipments.byReferences(search);
        }
        return shipments.search(search);
    }

    public List<Shipment> latest(ShipmentSearch search) {
        LOG.debug("latest {} of {} since {}", search.getLimit(), search.getCarrier(), search.getFrom());
        return shipments.latest(search);
    }

    public List<Shipment> board(ShipmentSearch search) {
        LOG.debug("board sorted by {}", Texts.oneLine(search.getSort()));
        return shipments.board(search);
    }

    public List<Shipment> by(String property, String value) {
        return shipments.byProperty(property, value);
    }

    public Optional<Shipment> find(long id) {
        return shipments.find(id);
    }

    public List<Shipment> ofCarrier(CarrierCode carrier, String status) {
        List<Shipment> hits = shipments.byCarrier(carrier, status);
        return hits.isEmpty() ? fromEvents(events.by(carrier, status)) : hits;
    }

    private List<Shipment> fromEvents(List<TrackingUpdate> updates) {
        return updates.stream().map(update -> {
            Shipment shipment = new Shipment();
            shipment.setReference(update.reference());
            shipment.setStatus(update.status());
            shipment.setNote(update.remark());
            return shipment;
        }).toList();
    }

    public List<Document> history(String reference) {
        return events.of(reference);
    }

    public List<Document> query(Map<String, Object> filter) {
        return events.matching(filter);
    }

    public List<Document> depot(String carrier, String depot) {
        return events.script(carrier, depot);
    }

    public List<Document> remarks(String word) {
        return events.containing(word);
    }

    public List<TrackingUpdate> updates(String reference) {
        return events.json(reference);
    }

    public List<Shipment> notes(String word) {
        return shipments.withNote(word);
    }

    public String state(String reference) {
        return regio.state(reference);
    }

    public int cleanUp(String depot, int days) {
        return shipments.purge(depot, days);
    }

    public void rename(long id, String note) {
        shipments.rename(id, note);
        LOG.info("note of shipment {} changed, {} characters", id, note.length());
    }

    public String book(long id, CarrierGateway.Parcel parcel) {
        Shipment shipment = shipments.find(id).orElseThrow(() -> LogisticsException.notFound("shipment", id));
        CarrierGateway gateway = carriers.get(shipment.getCarrier());
        try {
            String booking = gateway.book(parcel);
            analytics.booked(shipment);
            LOG.info("booked {}", gateway.describe(parcel));
            return booking;
        } catch (IOException e) {
            errors.failed(e, shipment.getCarrier());
            throw new LogisticsException(502, "carrier is not reachable");
        }
    }

    public void delivered(Shipment shipment) {
        Customer consignee = shipment.getConsignee();
        LOG.info("delivered {} to {}", shipment.getId(), consignee.fullName() + " " + consignee.getPhone());
        mailer.arrival(consignee, shipment.getReference());
    }

    public void returned(Shipment shipment) {
        Customer consignee = shipment.getConsignee();
        LOG.info("returned {}, consignee {}, {}", shipment, consignee.getId(), Masking.tail(consignee.getPhone(), 2));
    }

    public String explain(Shipment shipment) {
        Customer consignee = shipment.getConsignee();
        String prompt = """
                Write a friendly note about a delayed parcel.
                Consignee: %s, phone %s
                Carrier: %s
                """.formatted(consignee.fullName(), consignee.getPhone(), shipment.getCarrier());
        return assistant.generate(prompt);
    }

    public String summary(Shipment shipment) {
        StringBuilder prompt = new StringBuilder("Summarise the state of this parcel.\n");
        prompt.append("Carrier: ").append(shipment.getCarrier().displayName()).append('\n');
        prompt.append("Product name: ").append(shipment.getProductName()).append('\n');
        prompt.append("Weight: ").append(shipment.getWeightGrams());
        return assistant.generate(prompt.toString());
    }
}
