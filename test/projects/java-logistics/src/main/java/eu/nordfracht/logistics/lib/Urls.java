package eu.nordfracht.logistics.lib;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

public final class Urls {

    private static final Set<String> PARTNER_HOSTS =
            Set.of("hooks.polarlinie.net", "edi.hafenwerk.com", "push.regiokurier.de");

    private Urls() {
    }

    public static URI partner(String raw) {
        URI uri = URI.create(raw);
        if (!"https".equals(uri.getScheme()) || !PARTNER_HOSTS.contains(uri.getHost())) {
            throw new IllegalArgumentException("address does not belong to a partner");
        }
        return uri;
    }

    public static boolean ours(String raw) {
        return raw != null && raw.contains("nordfracht.net");
    }

    public static String local(String path) {
        if (path == null || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
            return "/";
        }
        return path.replaceAll("[\\r\\n]", "");
    }

    public static String segment(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public static String query(Map<String, ?> parameters) {
        return parameters.entrySet().stream()
                .filter(e -> e.getValue() != null)
                .map(e -> segment(e.getKey()) + "=" + segment(String.valueOf(e.getValue())))
                .collect(Collectors.joining("&", "?", ""));
    }
}
