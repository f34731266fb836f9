package eu.nordfracht.logistics.integrations;

import com.segment.analytics.Analytics;
import com.segment.analytics.messages.IdentifyMessage;
import com.segment.analytics.messages.TrackMessage;
import eu.nordfracht.logistics.domain.Customer;
import eu.nordfracht.logistics.domain.Shipment;
import eu.nordfracht.logistics.lib.Masking;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Product metrics of the portal. Event names are agreed with the marketing team. */
@Component
public class AnalyticsClient {

    private final Analytics analytics = Analytics.builder(System.getenv("SEGMENT_WRITE_KEY")).build();

    public void registered(Customer customer) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("email", customer.getEmail());
        properties.put("birthDate", String.valueOf(customer.getBirthDate()));
        track(customer.getCustomerNumber(), "registered", properties);
    }

    public void upgraded(Customer customer, String plan) {
        analytics.enqueue(TrackMessage.builder("upgraded")
                .userId(Masking.pseudonym(customer.getEmail()))
                .properties(Map.of(
                        "country", customer.getCountry(),
                        "age", Masking.ageBand(customer.getBirthDate()),
                        "plan", plan)));
    }

    public void verified(Customer customer) {
        analytics.enqueue(IdentifyMessage.builder().userId(customer.getPassportNumber()));
    }

    public void booked(Shipment shipment) {
        analytics.enqueue(TrackMessage.builder("booked")
                .anonymousId("java-logistics")
                .properties(Map.of(
                        "carrier", shipment.getCarrier().name(),
                        "grams", shipment.getWeightGrams(),
                        "product", shipment.getProductName())));
    }

    private void track(String user, String event, Map<String, Object> properties) {
        analytics.enqueue(TrackMessage.builder(event).userId(user).properties(properties));
    }
}
