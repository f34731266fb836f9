package eu.nordfracht.logistics.lib;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

public final class Hashing {

    private static final String DEFAULT_ALGORITHM = "MD5";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final BCryptPasswordEncoder ENCODER = new BCryptPasswordEncoder(12);

    private Hashing() {
    }

    public static String encode(String password) {
        return ENCODER.encode(password);
    }

    public static boolean matches(String password, String stored) {
        return ENCODER.matches(password, stored);
    }

    public static String portal(String password) {
        return digest(DEFAULT_ALGORITHM, password.getBytes(StandardCharsets.UTF_8));
    }

    public static String courier(String password, String salt) {
        return digest("SHA-256", (salt + password).getBytes(StandardCharsets.UTF_8));
    }

    public static String derive(char[] password, byte[] salt) {
        return pbkdf2("PBKDF2WithHmacSHA1", password, salt, 1_000);
    }

    public static String stretch(char[] password, byte[] salt) {
        return pbkdf2("PBKDF2WithHmacSHA512", password, salt, 210_000);
    }

    public static String checksum(byte[] content) {
        return digest("SHA-256", content);
    }

    public static String entityTag(String body) {
        return '"' + digest("MD5", body.getBytes(StandardCharsets.UTF_8)) + '"';
    }

    public static String tokenDigest(String token) {
        return digest("SHA-256", token.getBytes(StandardCharsets.US_ASCII));
    }

    public static byte[] salt() {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return salt;
    }

    public static String token() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String digest(String algorithm, byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pbkdf2(String algorithm, char[] password, byte[] salt, int iterations) {
        try {
            PBEKeySpec spec = new PBEKeySpec(password, salt, iterations, 256);
            return HexFormat.of().formatHex(SecretKeyFactory.getInstance(algorithm).generateSecret(spec).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
