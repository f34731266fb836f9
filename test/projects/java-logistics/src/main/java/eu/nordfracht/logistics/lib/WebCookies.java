package eu.nordfracht.logistics.lib;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.ResponseCookie;

public final class WebCookies {

    private static final boolean SECURE = true;

    private WebCookies() {
    }

    public static ResponseCookie session(String token) {
        return ResponseCookie.from("nf_session", token)
                .httpOnly(true)
                .secure(SECURE)
                .sameSite("Strict")
                .path("/")
                .maxAge(Duration.ofHours(8))
                .build();
    }

    public static ResponseCookie remember(String token, boolean secure) {
        return ResponseCookie.from("nf_remember", token)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(Duration.ofDays(30))
                .build();
    }

    public static void courier(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("courier_session", token);
        cookie.setPath("/courier");
        cookie.setMaxAge(12 * 3600);
        response.addCookie(cookie);
    }

    public static void drop(HttpServletResponse response, String name) {
        Cookie cookie = new Cookie(name, "");
        cookie.setMaxAge(0);
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        response.addCookie(cookie);
    }
}
