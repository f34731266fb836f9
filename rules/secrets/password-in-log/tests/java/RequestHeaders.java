import io.grpc.Metadata;
import io.quarkus.logging.Log;
import jakarta.ws.rs.client.ClientRequestContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

class Bearer implements Interceptor {
  private final String current;

  Bearer(String current) {
    this.current = current;
  }

  public Response intercept(Chain chain) throws java.io.IOException {
    return chain.proceed(chain.request().newBuilder().header("Authorization", "Bearer " + current).build());
  }
}

class Wire implements Interceptor {
  private static final Logger log = LoggerFactory.getLogger(Wire.class);

  public Response intercept(Chain chain) throws java.io.IOException {
    Request request = chain.request();
    // finding: password-in-log
    log.debug("{} {}", request.method(), request.headers());
    Response response = chain.proceed(request);
    // ok: password-in-log
    log.debug("{} {}", response.code(), response.headers());
    // ok: password-in-log
    log.debug("{}", request.headers().names());
    // ok: password-in-log
    log.debug("{}", request.header("Accept"));
    return response;
  }
}

class Jaxrs {
  public void filter(ClientRequestContext context) {
    // finding: password-in-log
    Log.infof("%s", context.getHeaders());
    // ok: password-in-log
    Log.infof("%s", context.getHeaders().keySet());
  }
}

class Calls {
  private static final java.util.logging.Logger logger = java.util.logging.Logger.getLogger("calls");

  void start(Object listener, Metadata headers) {
    // finding: password-in-log
    logger.info("headers " + headers);
    // ok: password-in-log
    logger.info("headers " + headers.keys());
  }
}

class Incoming {
  private static final Logger log = LoggerFactory.getLogger(Incoming.class);

  @GetMapping("/echo")
  String echo(@RequestHeader Map<String, String> headers) {
    // finding: password-in-log
    log.info("{}", headers);
    // ok: password-in-log
    log.info("{}", headers.get("accept"));
    return "";
  }
}

class Each {
  private static final Logger log = LoggerFactory.getLogger(Each.class);

  void all(HttpRequest request) {
    // finding: password-in-log
    request.getHeaders().forEach((name, values) -> log.info("{}={}", name, values));
  }

  void some(HttpRequest request) {
    for (Map.Entry<String, List<String>> entry : request.getHeaders().entrySet()) {
      String shown = "authorization".equalsIgnoreCase(entry.getKey()) ? "***" : entry.getValue().toString();
      // ok: password-in-log
      log.info("{}: {}", entry.getKey(), shown);
    }
  }

  void copied(HttpRequest request) {
    HttpHeaders copy = new HttpHeaders();
    copy.putAll(request.getHeaders());
    copy.remove(HttpHeaders.AUTHORIZATION);
    // ok: password-in-log
    log.info("{}", copy);
  }

  void helped(HttpRequest request) {
    // ok: password-in-log
    log.info("{}", Shown.of(request.getHeaders()));
  }
}

class Shown {
  private static final Set<String> NOT_WRITTEN = Set.of("authorization", "cookie");

  static Map<String, Object> of(HttpHeaders headers) {
    Map<String, Object> shown = new TreeMap<>();
    headers.forEach((name, values) -> {
      if (!NOT_WRITTEN.contains(name.toLowerCase())) shown.put(name, values);
    });
    return shown;
  }
}
