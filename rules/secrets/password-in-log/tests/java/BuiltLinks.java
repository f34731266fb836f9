import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

record ResetRequest(String recipient, String token, long made) {
    URI link() {
        return URI.create("https://school.example/reset#" + token);
    }

    URI page() {
        return URI.create("https://school.example/requests/" + made);
    }
}

class BuiltLinks {
    private static final Logger log = LoggerFactory.getLogger(BuiltLinks.class);

    void sent(ResetRequest request) {
        log.info("sent {}", request.link()); // finding: password-in-log
        log.info("see {}", request.page()); // ok: password-in-log
    }

    void issued(SignedJWT jwt) {
        String written = jwt.serialize();
        log.info("issued {}", written); // finding: password-in-log
        log.info("issued {} characters", written.length()); // ok: password-in-log
    }
}
