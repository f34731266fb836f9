import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.security.crypto.password.PasswordEncoder;

class AccountEncoder implements PasswordEncoder {
    @Override
    public String encode(CharSequence raw) {
        return digest("v1", raw);
    }

    @Override
    public boolean matches(CharSequence raw, String encoded) {
        return digest("v1", raw).equals(encoded);
    }

    private static String digest(String salt, CharSequence raw) {
        return DigestUtils.sha256Hex(salt + raw); // finding: weak-password-hash
    }
}

interface PasswordHasher {
    String hash(String clear);
}

class FastHasher implements PasswordHasher {
    public String hash(String clear) {
        return DigestUtils.sha512Hex(clear); // finding: weak-password-hash
    }
}

class PasswordCache {
    String key(String clear) {
        return DigestUtils.sha256Hex(clear); // ok: weak-password-hash
    }
}

class PageHasher {
    String hash(String text) {
        return DigestUtils.sha256Hex(text); // ok: weak-password-hash
    }
}

class PasswordVerifier {
    boolean check(String encoded, String page) {
        return DigestUtils.sha256Hex(encoded).isEmpty(); // ok: weak-password-hash
    }
}
