package eu.nordfracht.logistics.integrations;

import eu.nordfracht.logistics.config.LogisticsSettings;
import eu.nordfracht.logistics.domain.CarrierCode;
import java.io.IOException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.springframework.stereotype.Component;

/** Orders for Hafenwerk. Slots may be confirmed by the terminal, see EDI handbook 4.2. */
@Component
public class HarborCarrier implements CarrierGateway {

    private final CloseableHttpClient client;
    private final LogisticsSettings.CarrierAccess access;

    public HarborCarrier(CloseableHttpClient harborClient, LogisticsSettings settings) {
        this.client = harborClient;
        this.access = settings.harbor();
    }

    @Override
    public CarrierCode code() {
        return CarrierCode.HARBOR;
    }

    @Override
    public String book(Parcel parcel) throws IOException {
        HttpPost order = new HttpPost(access.baseUrl());
        order.setHeader("Authorization", "Bearer " + access.token());
        order.setEntity(new StringEntity("{\"grams\": " + parcel.grams() + "}"));
        String slot = client.execute(order, response -> EntityUtils.toString(response.getEntity()));
        return parcel.endpoint() == null ? slot : confirm(parcel.endpoint(), slot);
    }

    private String confirm(String endpoint, String slot) throws IOException {
        HttpGet get = new HttpGet(endpoint + "?slot=" + slot);
        return client.execute(get, response -> EntityUtils.toString(response.getEntity()));
    }
}
