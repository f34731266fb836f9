package eu.nordfracht.logistics.lib;

import java.util.Map;

public class LogisticsException extends RuntimeException {

    private final int status;
    private final transient Map<String, Object> details;

    public LogisticsException(int status, String message) {
        this(status, message, Map.of());
    }

    public LogisticsException(int status, String message, Map<String, Object> details) {
        super(message);
        this.status = status;
        this.details = details;
    }

    public int getStatus() {
        return status;
    }

    public Map<String, Object> getDetails() {
        return details;
    }

    public static LogisticsException notFound(String what, long id) {
        return new LogisticsException(404, what + " " + id + " does not exist");
    }
}
