package eu.nordfracht.logistics.workers;

import eu.nordfracht.logistics.domain.CarrierCode;
import eu.nordfracht.logistics.dto.TrackingUpdate;
import eu.nordfracht.logistics.lib.Texts;
import eu.nordfracht.logistics.repositories.EventStore;
import eu.nordfracht.logistics.services.ImportService;
import eu.nordfracht.logistics.services.ShipmentService;
import eu.nordfracht.logistics.services.WebhookService;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.stereotype.Component;

/** Scans of all depots and partners arrive here. */
@Component
public class TrackingListener {

    private static final Logger LOG = LoggerFactory.getLogger(TrackingListener.class);

    private final ImportService imports;
    private final EventStore events;
    private final ShipmentService shipments;
    private final WebhookService webhooks;
    private final Map<String, Consumer<TrackingUpdate>> handlers = Map.of(
            "SCANNED", this::scanned,
            "PHOTO", this::photo,
            "DELIVERED", this::delivered);

    public TrackingListener(ImportService imports, EventStore events, ShipmentService shipments, WebhookService webhooks) {
        this.imports = imports;
        this.events = events;
        this.shipments = shipments;
        this.webhooks = webhooks;
    }

    @RabbitListener(queues = "tracking")
    public void receive(String body) {
        TrackingUpdate update = imports.update(body);
        events.append(update);
        handlers.getOrDefault(update.status(), this::scanned).accept(update);
        webhooks.fire(update.status(), "{\"event\": \"updated\"}");
    }

    private void scanned(TrackingUpdate update) {
        LOG.info("scan at {} by {}", update.scannedAt(), CarrierCode.parse(update.carrier()));
        if (update.remark() != null) {
            LOG.info("remark: {}", update.remark());
        }
    }

    private void photo(TrackingUpdate update) {
        byte[] photo = webhooks.photo(update.photoUrl());
        LOG.info("photo of {} bytes for {}", photo.length, Texts.alphanumeric(update.reference()));
    }

    private void delivered(TrackingUpdate update) {
        shipments.by("reference", update.reference()).forEach(shipments::delivered);
    }

    @RabbitListener(queues = "returns")
    public void returned(TrackingUpdate update) {
        shipments.by("reference", update.reference()).forEach(shipments::returned);
    }
}
