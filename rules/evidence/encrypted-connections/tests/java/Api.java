import java.io.IOException;
import java.net.URL;

class Api {
  void rooms() throws IOException {
    // finding: encrypted-connections
    new URL("https://api.example.org/rooms").openConnection();
  }

  void guests() throws IOException {
    // ok: encrypted-connections
    new URL("http://api.example.org/guests").openConnection();
  }
}
