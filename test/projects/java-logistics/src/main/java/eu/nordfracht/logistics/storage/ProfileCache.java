package eu.nordfracht.logistics.storage;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.nordfracht.logistics.domain.Customer;
import eu.nordfracht.logistics.lib.Masking;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Keeps what the profile page needs, the customer database is slow in the morning. */
@Component
public class ProfileCache {

    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"), "nordfracht");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final StringRedisTemplate cache;
    private final ObjectMapper json = new ObjectMapper();

    public ProfileCache(StringRedisTemplate cacheTemplate) {
        this.cache = cacheTemplate;
    }

    public void remember(Customer customer) {
        String line = String.join(";", customer.getCustomerNumber(), customer.fullName(), customer.getEmail(),
                String.valueOf(customer.getPassportNumber()));
        write(FOLDER.resolve(customer.getId() + ".csv"), line);
    }

    public void statistics(List<Customer> customers) {
        String lines = customers.stream()
                .collect(Collectors.groupingBy(Customer::getCountry, Collectors.counting()))
                .entrySet().stream()
                .map(e -> e.getKey() + ";" + e.getValue())
                .collect(Collectors.joining("\n"));
        try {
            Files.writeString(FOLDER.resolve("countries.csv"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void keep(Customer customer) throws IOException, GeneralSecurityException {
        byte[] iv = new byte[12];
        RANDOM.nextBytes(iv);
        SecretKey key = new SecretKeySpec(System.getenv("PROFILE_KEY").getBytes(StandardCharsets.ISO_8859_1), "AES");
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, iv));
        byte[] content = cipher.doFinal(json.writeValueAsBytes(customer));
        Path file = Files.createTempFile(FOLDER, "profile", ".bin",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, iv);
        Files.write(file, content, java.nio.file.StandardOpenOption.APPEND);
    }

    public void lastSeen(Customer customer) {
        String key = "seen:" + Masking.pseudonym(customer.getCustomerNumber());
        cache.opsForValue().set(key, customer.getCountry(), Duration.ofHours(1));
    }

    private void write(Path file, String content) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
