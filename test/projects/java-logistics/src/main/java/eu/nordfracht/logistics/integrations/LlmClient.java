package eu.nordfracht.logistics.integrations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.nordfracht.logistics.config.LogisticsSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

@Component
public class LlmClient {

    public record Prompt(String system, String user) {
    }

    private static final String SYSTEM = "You answer questions about parcels of Nordfracht.";

    private final HttpClient client;
    private final LogisticsSettings settings;
    private final ObjectMapper json = new ObjectMapper();

    public LlmClient(@Qualifier("assistantClient") HttpClient client, LogisticsSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    public String ask(String question) {
        return send(new Prompt(SYSTEM, question));
    }

    public String send(Prompt prompt) {
        try {
            String body = json.writeValueAsString(Map.of(
                    "model", "mistral-medium-latest",
                    "messages", List.of(
                            Map.of("role", "system", "content", prompt.system()),
                            Map.of("role", "user", "content", prompt.user()))));
            HttpRequest request = HttpRequest.newBuilder(URI.create(settings.assistantUrl()))
                    .header("Authorization", "Bearer " + System.getenv("ASSISTANT_TOKEN"))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            JsonNode answer = json.readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
            return answer.at("/choices/0/message/content").asText();
        } catch (IOException e) {
            throw new IllegalStateException("assistant is not reachable", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
