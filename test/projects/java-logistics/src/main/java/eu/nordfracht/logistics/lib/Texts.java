package eu.nordfracht.logistics.lib;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

public final class Texts {

    private Texts() {
    }

    public static String orElse(String value, String fallback) {
        return value == null || value.isBlank() ? fallback : value;
    }

    public static Optional<String> present(String value) {
        return Optional.ofNullable(value).map(String::trim).filter(s -> !s.isEmpty());
    }

    public static String oneLine(String value) {
        return value == null ? "" : value.replaceAll("[\\r\\n\\t]+", " ");
    }

    public static String fold(String value) {
        String plain = Normalizer.normalize(Objects.toString(value, ""), Normalizer.Form.NFKC);
        return plain.trim().toLowerCase(Locale.ROOT);
    }

    public static String abbreviate(String value, int length) {
        if (value == null || value.length() <= length) {
            return value;
        }
        return value.substring(0, length) + "\u2026";
    }

    public static String alphanumeric(String value) {
        return value == null ? "" : value.replaceAll("[^A-Za-z0-9]", "");
    }

    public static String list(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
