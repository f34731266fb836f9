import io.github.bucket4j.Bucket;

class Attempts {
  private final Bucket bucket;

  Attempts(Bucket bucket) {
    this.bucket = bucket;
  }

  boolean login(String name) {
    // finding: attempts-limited
    if (!bucket.tryConsume(1)) {
      return false;
    }
    // ok: attempts-limited
    return name.length() > 1;
  }
}
