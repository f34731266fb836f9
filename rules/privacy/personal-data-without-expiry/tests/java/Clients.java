import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.Map;
import org.redisson.api.RBucket;
import org.redisson.api.RedissonClient;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.core.StringRedisTemplate;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPool;

record Guest(String id, String email, String phone) {}

class Clients {
  private final StringRedisTemplate redis;
  private final RedisTemplate<String, Guest> guests;
  private final JedisPool pool;
  private final RedisCommands<String, String> commands;
  private final RedissonClient redisson;
  private final ObjectMapper mapper = new ObjectMapper();
  private final Cache<String, Guest> endless = Caffeine.newBuilder().recordStats().build();
  private final Cache<String, Guest> brief = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(5)).build();

  Clients(StringRedisTemplate redis, RedisTemplate<String, Guest> guests, JedisPool pool, RedisCommands<String, String> commands, RedissonClient redisson) {
    this.redis = redis;
    this.guests = guests;
    this.pool = pool;
    this.commands = commands;
    this.redisson = redisson;
  }

  void spring(Guest guest) throws Exception {
    // finding: personal-data-without-expiry
    redis.opsForValue().set("guest:" + guest.id(), mapper.writeValueAsString(guest));
    // finding: personal-data-without-expiry
    guests.opsForValue().set("guest:" + guest.id(), guest);
    // ok: personal-data-without-expiry
    redis.opsForValue().set("guest:" + guest.id(), mapper.writeValueAsString(guest), Duration.ofMinutes(5));
    // finding: personal-data-without-expiry
    redis.opsForHash().putAll("contact:" + guest.id(), Map.of("email", guest.email()));
    // ok: personal-data-without-expiry
    redis.opsForValue().set("seen:" + guest.id(), guest.id());
  }

  void springLater(Guest guest) {
    String key = "stay:" + guest.id();
    // ok: personal-data-without-expiry
    redis.opsForHash().put(key, "email", guest.email());
    redis.expire(key, Duration.ofHours(1));
  }

  void jedis(Guest guest) {
    try (Jedis jedis = pool.getResource()) {
      // finding: personal-data-without-expiry
      jedis.set("desk:" + guest.id(), guest.email());
    }
  }

  void jedisShortly(Guest guest) {
    try (Jedis jedis = pool.getResource()) {
      // ok: personal-data-without-expiry
      jedis.setex("desk:" + guest.id(), 60, guest.email());
    }
  }

  void lettuce(Guest guest) {
    // finding: personal-data-without-expiry
    commands.hset("room:" + guest.id(), Map.of("email", guest.email()));
  }

  void redisson(Guest guest) {
    RBucket<String> bucket = redisson.getBucket("bar:" + guest.id());
    // finding: personal-data-without-expiry
    bucket.set(guest.email());
    // ok: personal-data-without-expiry
    bucket.set(guest.email(), Duration.ofMinutes(5));
  }

  void inMemory(Guest guest) {
    // finding: personal-data-without-expiry
    endless.put(guest.id(), guest);
    // ok: personal-data-without-expiry
    brief.put(guest.id(), guest);
  }
}
