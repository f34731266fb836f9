package eu.nordfracht.logistics.integrations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.nordfracht.logistics.domain.Customer;
import eu.nordfracht.logistics.lib.Urls;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Client of the customs portal (importers, identities, offices). */
@Component
public class CustomsAuthorityClient {

    private static final Logger LOG = LoggerFactory.getLogger(CustomsAuthorityClient.class);
    private static final String API = "https://api.zollportal-nord.eu/v1";
    private static final String STATUS = "ws://status.zollportal-nord.eu/feed";
    private static final String USER = "nordfracht-edi";

    private final HttpClient client;
    private final ObjectMapper json = new ObjectMapper();

    public CustomsAuthorityClient(@Qualifier("customsClient") HttpClient client) {
        this.client = client;
    }

    public CompletableFuture<String> identity(Customer customer) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("passport", customer.getPassportNumber());
        parameters.put("born", customer.getBirthDate());
        HttpRequest request = get("/identity" + Urls.query(parameters));
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(HttpResponse::body);
    }

    public CompletableFuture<String> register(Customer customer) throws JsonProcessingException {
        String body = json.writeValueAsString(Map.of("name", customer.fullName(), "passport", customer.getPassportNumber()));
        HttpRequest request = HttpRequest.newBuilder(URI.create(API + "/importers"))
                .header("Authorization", authorization())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(HttpResponse::body);
    }

    public CompletableFuture<String> office(int number) {
        HttpRequest request = get("/offices/" + number);
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(HttpResponse::body);
    }

    public void listen(java.net.http.WebSocket.Listener listener) {
        client.newWebSocketBuilder().buildAsync(URI.create(STATUS), listener);
        LOG.info("listening to {}", STATUS);
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create(API + path)).header("Authorization", authorization()).GET().build();
    }

    private static String authorization() {
        String pair = USER + ":" + "zoll-Anker-4711";
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
