import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BuilderSteps {
    private final HttpClient client = HttpClient.newHttpClient();

    @GetMapping("/preview")
    String preview(@RequestParam String page) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder()
                .expectContinue(false)
                .version(HttpClient.Version.HTTP_1_1)
                .uri(URI.create(page)) // finding: server-side-request-forgery
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    @GetMapping("/news")
    String news(@RequestParam String page) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder()
                .expectContinue(page.isEmpty())
                .uri(URI.create("https://news.example/latest")) // ok: server-side-request-forgery
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
