import software.amazon.awssdk.services.s3.S3Client;
import retrofit2.Retrofit;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Hashtable;
import javax.naming.Context;
import javax.naming.directory.InitialDirContext;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;

class Connections {
  // finding: cleartext-transport
  private static final String SCALES = "http://scales.hostwerk-nord.net:9100/weights";
  private final RestTemplate rest = new RestTemplate();
  private final OkHttpClient http = new OkHttpClient();

  String weights() {
    return rest.getForObject(SCALES, String.class);
  }

  HttpURLConnection rates() throws Exception {
    URL url = new URL("http://rates.kontorzoll.com/v2");
    // finding: cleartext-transport
    return (HttpURLConnection) url.openConnection();
  }

  String order(String id) throws Exception {
    // finding: cleartext-transport
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://orders.partner.eu/" + id)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  void stock() throws Exception {
    // finding: cleartext-transport
    http.newCall(new Request.Builder().url("http://stock.partner.eu/all").build()).execute();
  }

  WebClient client() {
    // finding: cleartext-transport
    return WebClient.create("http://crm.partner.eu");
  }

  InitialDirContext directory() throws Exception {
    Hashtable<String, String> env = new Hashtable<>();
    env.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
    // finding: cleartext-transport
    env.put(Context.PROVIDER_URL, "ldap://ldap01.hostwerk-nord.net:389");
    return new InitialDirContext(env);
  }

  // what is fine

  String securely() {
    // ok: cleartext-transport
    return rest.getForObject("https://scales.hostwerk-nord.net/weights", String.class);
  }

  String local() {
    // ok: cleartext-transport
    return rest.getForObject("http://localhost:8080/actuator/health", String.class);
  }

  String neighbour() {
    // ok: cleartext-transport
    return rest.getForObject("http://inventory:8080/items", String.class);
  }

  String configured(String base) {
    // ok: cleartext-transport
    return rest.getForObject(base + "/items", String.class);
  }

  Connection database(String user, String secret) throws Exception {
    // ok: cleartext-transport
    return DriverManager.getConnection("jdbc:postgresql://db.hostwerk-nord.net/orders?ssl=true", user, secret);
  }

  String namespace() {
    // ok: cleartext-transport
    return "http://www.w3.org/2001/XMLSchema";
  }

  HikariDataSource pool() {
    HikariConfig config = new HikariConfig();
    // finding: cleartext-transport
    config.setJdbcUrl("jdbc:postgresql://db.hostwerk-nord.net/orders?sslmode=disable");
    return new HikariDataSource(config);
  }

  Connection warehouse(String user, String secret) throws Exception {
    // finding: cleartext-transport
    return DriverManager.getConnection("jdbc:mysql://db.hostwerk-nord.net/stock?useSSL=false", user, secret);
  }

  Connection localWarehouse(String user, String secret) throws Exception {
    // ok: cleartext-transport
    return DriverManager.getConnection("jdbc:mysql://localhost:3306/stock?useSSL=false", user, secret);
  }

  HikariDataSource securePool() {
    HikariConfig config = new HikariConfig();
    // ok: cleartext-transport
    config.setJdbcUrl("jdbc:postgresql://db.hostwerk-nord.net/orders?sslmode=verify-full");
    return new HikariDataSource(config);
  }

  Retrofit weighing() {
    // finding: cleartext-transport
    return new Retrofit.Builder().baseUrl("http://weights.hostwerk-nord.net/").build();
  }

  S3Client pictures() {
    // finding: cleartext-transport
    return S3Client.builder().endpointOverride(URI.create("http://pictures.hostwerk-nord.net:9000")).build();
  }

  S3Client localPictures() {
    // ok: cleartext-transport
    return S3Client.builder().endpointOverride(URI.create("http://localhost:4566")).build();
  }
}
