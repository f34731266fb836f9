package eu.nordfracht.logistics.integrations;

import eu.nordfracht.logistics.config.LogisticsSettings;
import eu.nordfracht.logistics.domain.CarrierCode;
import eu.nordfracht.logistics.lib.Urls;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Books parcels with Polarlinie. Their API knows one call per parcel, no batches. */
@Component
public class PolarCarrier implements CarrierGateway {

    private static final Logger LOG = LoggerFactory.getLogger(PolarCarrier.class);

    private final OkHttpClient client;
    private final LogisticsSettings settings;

    public PolarCarrier(OkHttpClient polarClient, LogisticsSettings settings) {
        this.client = polarClient;
        this.settings = settings;
    }

    @Override
    public CarrierCode code() {
        return CarrierCode.POLAR;
    }

    @Override
    public String book(Parcel parcel) throws IOException {
        Request request = new Request.Builder()
                .url(settings.polar().baseUrl() + "/" + Urls.segment(parcel.reference()))
                .header("X-Api-Key", settings.polar().token())
                .put(RequestBody.create(new byte[0]))
                .build();
        LOG.info("booking {} grams with {}", parcel.grams(), code());
        try (Response response = client.newCall(request).execute()) {
            return response.header("X-Booking-Id");
        }
    }
}
