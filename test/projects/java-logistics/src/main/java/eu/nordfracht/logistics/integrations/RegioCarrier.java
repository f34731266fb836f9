package eu.nordfracht.logistics.integrations;

import eu.nordfracht.logistics.domain.CarrierCode;
import eu.nordfracht.logistics.domain.Customer;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

/** RegioKurier has one host per depot for bookings and a shared one for everything else. */
@Component
public class RegioCarrier implements CarrierGateway {

    private static final String DEPOT_HOST = ".regiokurier.de/v1/parcels";

    private final RestTemplate client;
    private final String baseUrl;

    public RegioCarrier(RestTemplate regioClient, @Value("${logistics.regio.base-url}") String baseUrl) {
        this.client = regioClient;
        this.baseUrl = baseUrl;
    }

    @Override
    public CarrierCode code() {
        return CarrierCode.REGIO;
    }

    @Override
    public String book(Parcel parcel) {
        String url = "https://" + parcel.depot() + DEPOT_HOST;
        return client.postForObject(url, Map.of("grams", parcel.grams()), String.class);
    }

    public String state(String reference) {
        return client.getForObject(baseUrl + "/parcels/{reference}", String.class, reference);
    }

    public String neighbours(Customer customer, int radius) {
        String url = UriComponentsBuilder.fromHttpUrl(baseUrl + "/neighbours")
                .queryParam("name", customer.fullName())
                .queryParam("phone", customer.getPhone())
                .queryParam("radius", radius)
                .toUriString();
        return client.getForObject(url, String.class);
    }

    public String depots(String country, int radius) {
        String url = UriComponentsBuilder.fromHttpUrl(baseUrl + "/depots")
                .queryParam("country", country)
                .queryParam("radius", radius)
                .toUriString();
        return client.getForObject(url, String.class);
    }
}
