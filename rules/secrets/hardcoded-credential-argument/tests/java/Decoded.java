import io.jsonwebtoken.io.Decoders;
import io.jsonwebtoken.security.Keys;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

class Decoded {
    private static final String TENANTS = "Jm4vQ0hYc2VwT1l3ZzZ1N0tSbGFkNXpXOEZiTnhQMnFUOUVpQ3NMa0hyVQ=="; // finding: hardcoded-credential-argument

    SecretKey tenants() {
        return Keys.hmacShaKeyFor(Decoders.BASE64.decode(TENANTS)); // ok: hardcoded-credential-argument
    }

    SecretKey readers(String setting) {
        return Keys.hmacShaKeyFor(Decoders.BASE64.decode(setting)); // ok: hardcoded-credential-argument
    }

    SecretKeySpec letters() {
        byte[] key = Base64.getDecoder().decode("q83vEjRWeJCrze8SNFZ4kA=="); // finding: hardcoded-credential-argument
        return new SecretKeySpec(key, "AES"); // ok: hardcoded-credential-argument
    }

    SecretKeySpec parcels() {
        return new SecretKeySpec(HexFormat.of().parseHex("abcdef1234567890abcdef1234567890"), "AES"); // finding: hardcoded-credential-argument
    }

    SecretKeySpec stamps() {
        return new SecretKeySpec(HexFormat.of().parseHex(System.getenv("STAMPS")), "AES"); // ok: hardcoded-credential-argument
    }
}
