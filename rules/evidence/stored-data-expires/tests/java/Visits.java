import java.time.Duration;
import org.springframework.data.redis.core.ValueOperations;

class Visits {
  void keep(ValueOperations<String, String> values, String key, String guest) {
    // finding: stored-data-expires
    values.set(key, guest, Duration.ofHours(1));
    // ok: stored-data-expires
    values.set(key, guest);
  }
}
