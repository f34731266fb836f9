package tests;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class PartsOfHeaders implements ContainerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(PartsOfHeaders.class);
    private final String certificateHeader;

    PartsOfHeaders(String certificateHeader) {
        this.certificateHeader = certificateHeader;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        // finding: password-in-log
        log.info("headers {}", request.getHeaders());
        // finding: password-in-log
        log.info("headers {}", request.getHeaders().entrySet());
        // ok: password-in-log
        log.info("headers {}", request.getHeaders().keySet());
        String certificate = request.getHeaders().getFirst(certificateHeader);
        // ok: password-in-log
        log.warn("The header {} holds no certificate: {}", certificateHeader, certificate);
        // finding: password-in-log
        log.info("login {}", request.getHeaders().getFirst("Authorization"));
    }
}
