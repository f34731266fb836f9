package eu.nordfracht.logistics.integrations;

import eu.nordfracht.logistics.domain.CarrierCode;
import eu.nordfracht.logistics.domain.Customer;
import eu.nordfracht.logistics.lib.Masking;
import io.sentry.Sentry;
import io.sentry.SentryEvent;
import io.sentry.protocol.Message;
import io.sentry.protocol.User;
import org.springframework.stereotype.Component;

@Component
public class ErrorTracker {

    private static final String DSN = "https://d41c9a77b0e24d5f@o417729.ingest.sentry.io/4507114";

    public ErrorTracker() {
        Sentry.init(options -> {
            options.setDsn(DSN);
            options.setSendDefaultPii(false);
        });
    }

    public void failed(Throwable cause, Customer customer) {
        User user = new User();
        user.setId(customer.getCustomerNumber());
        user.setEmail(customer.getEmail());
        user.setUsername(customer.fullName());
        Sentry.withScope(scope -> {
            scope.setUser(user);
            Sentry.captureException(cause);
        });
    }

    public void failed(Throwable cause, CarrierCode carrier) {
        Sentry.withScope(scope -> {
            scope.setTag("carrier", carrier.name());
            Sentry.captureException(cause);
        });
    }

    public void rejected(Customer customer, String step) {
        SentryEvent event = new SentryEvent();
        Message message = new Message();
        message.setFormatted("clearance rejected at " + step + " for " + customer);
        event.setMessage(message);
        Sentry.captureEvent(event);
    }

    public void slow(Customer customer, long millis) {
        Sentry.withScope(scope -> {
            scope.setExtra("customer", Masking.pseudonym(customer.getCustomerNumber()));
            scope.setExtra("millis", String.valueOf(millis));
            Sentry.captureMessage("slow profile");
        });
    }
}
