package eu.nordfracht.logistics.lib;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.Period;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public final class Masking {

    private Masking() {
    }

    public static String email(String address) {
        if (address == null) {
            return "-";
        }
        int at = address.indexOf('@');
        return at < 0 ? "***" : "***" + address.substring(at);
    }

    public static String tail(String value, int keep) {
        if (value == null || value.length() <= keep) {
            return "***";
        }
        return "*".repeat(value.length() - keep) + value.substring(value.length() - keep);
    }

    public static String ageBand(LocalDate birthDate) {
        if (birthDate == null) {
            return "unknown";
        }
        int years = Period.between(birthDate, LocalDate.now()).getYears();
        return years < 30 ? "18-29" : years < 50 ? "30-49" : "50+";
    }

    public static String pseudonym(String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] key = System.getenv("PSEUDONYM_KEY").getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
