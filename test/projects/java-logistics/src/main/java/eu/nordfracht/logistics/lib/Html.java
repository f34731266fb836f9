package eu.nordfracht.logistics.lib;

import org.owasp.encoder.Encode;

public final class Html {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head><title>%s - Nordfracht</title><link rel="stylesheet" href="/assets/portal.css"></head>
            <body>%s</body>
            </html>
            """;

    private Html() {
    }

    public static String text(Object value) {
        return value == null ? "" : Encode.forHtml(String.valueOf(value));
    }

    public static String attribute(String value) {
        return value == null ? "" : Encode.forHtmlAttribute(value);
    }

    public static String script(String value) {
        return value == null ? "" : Encode.forJavaScript(value);
    }

    public static String cell(Object value) {
        return "<td>" + text(value) + "</td>";
    }

    public static String badge(String label) {
        return "<span class=\"badge\">" + label + "</span>";
    }

    public static String heading(String label) {
        return "<h1>" + text(label) + "</h1>";
    }

    public static String page(String title, String body) {
        return PAGE.formatted(text(title), body);
    }
}
