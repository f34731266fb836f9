package eu.nordfracht.logistics.web;

import eu.nordfracht.logistics.lib.LogisticsException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
public class ErrorAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

    @ExceptionHandler(LogisticsException.class)
    public ResponseEntity<Map<String, Object>> expected(LogisticsException e) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("message", e.getMessage());
        body.put("details", e.getDetails());
        return ResponseEntity.status(e.getStatus()).body(body);
    }

    @ExceptionHandler(Exception.class)
    public ResponseEntity<Map<String, Object>> unexpected(Exception e) {
        String incident = UUID.randomUUID().toString();
        LOG.error("incident {}: {} at {}", incident, e.getClass().getName(), e.getStackTrace()[0]);
        return ResponseEntity.internalServerError().body(Map.of("message", "internal error", "incident", incident));
    }
}
