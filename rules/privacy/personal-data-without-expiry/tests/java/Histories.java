import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

final class Collections {
  static MongoCollection<Document> searches(MongoDatabase database) {
    MongoCollection<Document> collection = database.getCollection("searches");
    collection.createIndex(Indexes.ascending("at"), new IndexOptions().expireAfter(30L, TimeUnit.DAYS));
    return collection;
  }

  static MongoCollection<Document> locations(MongoDatabase database) {
    MongoCollection<Document> collection = database.getCollection("locations");
    collection.createIndex(Indexes.ascending("at"), new IndexOptions().name("by_time"));
    return collection;
  }
}

class Recorder {
  private final MongoCollection<Document> searches;
  private final MongoCollection<Document> locations;

  Recorder(MongoDatabase database) {
    this.searches = Collections.searches(database);
    this.locations = Collections.locations(database);
  }

  void searched(UUID user, double latitude) {
    // ok: personal-data-without-expiry
    searches.insertOne(new Document("user", user).append("latitude", latitude).append("at", new Date()));
  }

  void located(UUID user, double latitude, double longitude) {
    // finding: personal-data-without-expiry
    locations.insertOne(new Document("user", user).append("lat", latitude).append("lon", longitude).append("at", new Date()));
  }

  void counted(UUID user, int steps) {
    // ok: personal-data-without-expiry
    locations.insertOne(new Document("user", user).append("steps", steps).append("at", new Date()));
  }
}
