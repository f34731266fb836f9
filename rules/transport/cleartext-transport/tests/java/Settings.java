import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

class Settings {
  void listen(Streams streams, WebSocket.Listener listener) {
    HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create(streams.getPositions()), listener);
    HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create(streams.getNear()), listener);
    HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create(streams.getSecured()), listener);
  }

  void listenAgain(Feeds feeds, WebSocket.Listener listener) {
    // finding: cleartext-transport
    HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create(feeds.prices()), listener);
  }

  @ConfigurationProperties("streams")
  static class Streams {
    // finding: cleartext-transport
    private String positions = "ws://stream.tramways.io/v2/positions";
    // ok: cleartext-transport
    private String near = "ws://localhost:8090/positions";
    // ok: cleartext-transport
    private String secured = "wss://stream.tramways.io/v2/positions";

    public String getPositions() {
      return positions;
    }

    public void setPositions(String positions) {
      this.positions = positions;
    }

    public String getNear() {
      return near;
    }

    public void setNear(String near) {
      this.near = near;
    }

    public String getSecured() {
      return secured;
    }

    public void setSecured(String secured) {
      this.secured = secured;
    }
  }

  @ConfigurationProperties("feeds")
  record Feeds(@DefaultValue("ws://feed.tramways.io/prices") String prices) {}
}
