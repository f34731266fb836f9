package eu.nordfracht.logistics.services;

import eu.nordfracht.logistics.lib.LogisticsException;
import eu.nordfracht.logistics.lib.Urls;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Notifies partners about events. Subscriptions live in memory until LOG-2214 is done. */
@Service
public class WebhookService {

    public static class Subscription {

        private String target;
        private String event;
        private final Map<String, String> headers = new LinkedHashMap<>();

        public String getTarget() {
            return target;
        }

        public Subscription setTarget(String target) {
            this.target = target;
            return this;
        }

        public String getEvent() {
            return event;
        }

        public Subscription setEvent(String event) {
            this.event = event;
            return this;
        }

        public Map<String, String> getHeaders() {
            return headers;
        }
    }

    private enum Region {
        NORTH("https://north.push.regiokurier.de"), SOUTH("https://south.push.regiokurier.de");

        private final String base;

        Region(String base) {
            this.base = base;
        }
    }

    private final Map<String, List<Subscription>> subscriptions = new ConcurrentHashMap<>();
    private final OkHttpClient photos;
    private final OkHttpClient hooks;
    private final HttpClient client = HttpClient.newHttpClient();

    public WebhookService(@Qualifier("photoClient") OkHttpClient photos, @Qualifier("webhookClient") OkHttpClient hooks) {
        this.photos = photos;
        this.hooks = hooks;
    }

    public void subscribe(Subscription subscription) {
        subscriptions.computeIfAbsent(subscription.getEvent(), e -> new CopyOnWriteArrayList<>()).add(subscription);
    }

    public void fire(String event, String payload) {
        subscriptions.getOrDefault(event, List.of()).forEach(subscription -> deliver(subscription, payload));
    }

    private void deliver(Subscription subscription, String payload) {
        HttpRequest request = HttpRequest.newBuilder()
                .uri(URI.create(subscription.getTarget()))
                .POST(HttpRequest.BodyPublishers.ofString(payload))
                .build();
        client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    }

    public int test(Subscription subscription) throws IOException {
        URI target = Urls.partner(subscription.getTarget());
        Request request = new Request.Builder().url(target.toString()).post(RequestBody.create(new byte[0])).build();
        try (Response response = hooks.newCall(request).execute()) {
            return response.code();
        }
    }

    public byte[] photo(String url) {
        Request request = new Request.Builder().url(url).build();
        try (Response response = photos.newCall(request).execute()) {
            return response.body().bytes();
        } catch (IOException e) {
            throw new LogisticsException(502, "photo is not available");
        }
    }

    public byte[] logo(Optional<String> address) throws IOException {
        URL url = address.map(String::trim).map(URI::create).map(WebhookService::toUrl).orElseThrow();
        try (InputStream in = url.openStream()) {
            return in.readAllBytes();
        }
    }

    public String regional(String region, long parcel) throws IOException, InterruptedException {
        URI uri = URI.create(Region.valueOf(region).base + "/parcels/" + parcel);
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private static URL toUrl(URI uri) {
        try {
            return uri.toURL();
        } catch (java.net.MalformedURLException e) {
            throw new LogisticsException(400, "address is not valid");
        }
    }
}
